package org.subrosa.samples;

import java.util.List;

/** The papers of a counselling practice: session notes, client forms, contacts and bills. */
final class CounsellingPractice {
  private static final String HOST = "quiet-harbor.example.org";

  private final Cast cast = new Cast(3_186);
  private final String counsellor = cast.person();
  private final String supervisor = cast.person();
  private final String officePhone = cast.fictionalPhone();
  private final Client teacher = cast.client().bornIn(1979);
  private final Client student = cast.client().bornIn(2004);
  private final Client nurse = cast.britishClient().bornIn(1986);

  private static String mail(String person) {
    return Cast.emailAt(person, HOST);
  }

  List<String> roster() {
    return cast.roster();
  }

  List<Document> documents() {
    return List.of(
        Binder.bind("session-notes.pdf", sessionNotes()),
        Binder.bind("new-client-form.docx", newClient()),
        Binder.bind("client-contacts.tsv", contacts(), "\t", Encoding.UTF_16LE_MARKED),
        Binder.bind("group-sign-in.rtf", groupSignIn()),
        Binder.bind("superbill.html", superbill()),
        Binder.bind("waiting-list.xlsx", waitingList()),
        referral().eml("referral-received.eml"),
        Binder.bind("safety-plan.txt", safetyPlan(), Encoding.WINDOWS_1252),
        Binder.bind("telehealth-consent.pdf", telehealth()),
        Binder.bind("supervision-notes.odt", supervision()),
        clientArchive(),
        Binder.bind("house-rules.odt", houseRules()),
        Binder.bind("grounding-exercise.html", grounding()),
        Binder.bind("invoice-numbers.ods", invoiceNumbers()));
  }

  private Draft sessionNotes() {
    return Draft.of("Counselling Notes")
        .subject("Notes on " + teacher.name())
        .header("Quiet Harbor Counselling – confidential")
        .footer("Written by " + counsellor)
        .field("Client", teacher.name())
        .field("Client's date of birth", teacher.born("MMMM d, yyyy"))
        .field("Chart No.", teacher.mrn())
        .field("Session", "7 of 12, 50 minutes")
        .heading("Presenting situation")
        .text(
            teacher.name()
                + " reports better sleep, about six hours a night, and one panic attack since the"
                + " last session. The attack came in the staff room before a parents' evening and"
                + " passed after ten minutes with the breathing exercise.")
        .heading("Work in the session")
        .text(
            "We went through the thought record of the past week. The client noticed how often"
                + " the word “must” appears. We wrote two alternative sentences and practised"
                + " saying them aloud.")
        .heading("Agreements")
        .item("Continue the record, one entry a day")
        .item("Tell the partner, " + cast.person() + ", about the plan for the evening of the fair")
        .item("In a crisis: call " + officePhone + " or the sister on " + cast.phone())
        .heading("Plan")
        .text("Next session in one week. Summary to the family doctor only with written consent.");
  }

  private Draft newClient() {
    return Draft.of("New Client Form")
        .header("Quiet Harbor Counselling, 9 Chapel Walk, East Corley, MA 01379")
        .note("Reached by phone at " + student.phone() + ", prefers texts")
        .heading("About you")
        .field("Full name", student.name())
        .field("Date of Birth", student.born("MM-dd-yyyy"))
        .field("Address", student.address())
        .field("Best phone", student.phone())
        .field("Email", student.email())
        .field("SSN (for insurance only)", student.ssn())
        .heading("Payment")
        .field("Card on file", cast.card("4", 16, "-"))
        .field("Name on card", student.name())
        .heading("Someone we may call")
        .table(
            Grid.of("Emergency", "Name", "Relationship", "Phone")
                .row(cast.person(), "parent", cast.fictionalPhone())
                .row(cast.person(), "flatmate", cast.phone()))
        .heading("What brings you here?")
        .text(
            "I have trouble concentrating since the winter term began and I avoid the dining hall."
                + " A friend told me that talking helped.");
  }

  private Grid contacts() {
    Grid grid = Grid.of("Contacts", "Client", "Born", "Telephone", "E-mail", "Language");
    for (int i = 0; i < 12; i++) {
      Client client =
          switch (i % 4) {
            case 1 -> cast.germanClient();
            case 2 -> cast.frenchClient();
            default -> cast.client();
          };
      String phone =
          switch (i % 4) {
            case 1 -> cast.germanPhone(true);
            case 2 -> cast.frenchPhone(i % 3 == 0);
            default -> client.phone();
          };
      grid =
          grid.row(
              client.name(),
              client.born("yyyy-MM-dd"),
              phone,
              client.email(),
              List.of("English", "German", "French", "English").get(i % 4));
    }
    return grid;
  }

  private Draft groupSignIn() {
    Grid grid = Grid.of("Sign-in", "Name", "Phone", "Arrived");
    for (int i = 0; i < 8; i++) {
      Client member = cast.client();
      grid = grid.row(member.name(), member.phone(), "18:" + (20 + i));
    }
    return Draft.of("Grief Group, Sign-in Sheet")
        .header("Please keep what you hear in this room")
        .footer("Facilitator: " + counsellor + ", " + mail(counsellor))
        .text("Thursday evening, Garden Room. Tea is on the side table.")
        .table(grid);
  }

  private Draft superbill() {
    return Draft.of("Superbill for Out-of-Network Insurance")
        .field("Client", nurse.name())
        .field("DOB", nurse.born("MM/dd/yyyy"))
        .field("Provider", counsellor)
        .field("Provider NPI", cast.npi())
        .field("Tax ID (EIN)", cast.ein())
        .field("Phone", officePhone)
        .table(
            Grid.of("Sessions", "Date", "Code", "Description", "Fee")
                .row("02/05/2025", "90834", "Psychotherapy, 45 minutes", "$140.00")
                .row("02/12/2025", "90834", "Psychotherapy, 45 minutes", "$140.00")
                .row("02/26/2025", "90837", "Psychotherapy, 60 minutes", "$175.00"))
        .text("Paid by card " + cast.card("34", 15, " ") + ". Nothing is owed.")
        .text(
            "Receipts: "
                + Mark.of(Kind.URL, "https://" + HOST + "/receipts/2025-02")
                + ", questions to "
                + mail(counsellor));
  }

  private Grid waitingList() {
    Grid grid =
        Grid.of("Waiting list", "Name", "DOB", "Insurance ID (MBI)", "Phone", "Email", "Since");
    for (int i = 0; i < 9; i++) {
      Client client = cast.client();
      grid =
          grid.row(
              client.name(),
              client.born("MM/dd/yyyy"),
              cast.mbi(i % 2 == 1),
              client.phone(),
              client.email(),
              "week " + (2 + i));
    }
    return grid.withNote("Ring " + officePhone + " before offering a place");
  }

  private Letter referral() {
    String school = cast.person();
    Grid background =
        Grid.of("Background", "pupil", "date_of_birth", "guardian", "guardian_phone")
            .row(student.name(), student.born("yyyy-MM-dd"), cast.person(), cast.fictionalPhone());
    return Letter.of(
            new Letter.Party(school, Cast.emailAt(school, "east-corley-college.example.net")),
            new Letter.Party(counsellor, mail(counsellor)),
            "Referral of a student",
            "2025-01-14T10:20:00Z",
            "Dear " + counsellor + ",",
            "With consent I refer " + student.name() + " to you. The background sheet is attached.",
            "The student's own number is "
                + student.phone()
                + "; my office is on "
                + cast.phone()
                + ". Our form for your report is at "
                + Mark.of(Kind.URL, "https://college.example.net/forms/counselling-report")
                + ".",
            "With thanks,\n" + school)
        .attach(Binder.bind("background.csv", background));
  }

  private Draft safetyPlan() {
    return Draft.of("My Safety Plan")
        .field("This plan belongs to", nurse.name())
        .field("Date of birth", nurse.born("d MMM yyyy"))
        .heading("Signs that I am getting worse")
        .item("I stop answering messages – even from my sister")
        .item("I sleep less than four hours")
        .heading("What helps me")
        .item("A walk along the harbour, the “slow” playlist")
        .item("Writing one page by hand")
        .heading("People I can call")
        .item(cast.person() + ", sister, " + cast.britishPhone(true))
        .item(cast.person() + ", neighbour, " + cast.phone())
        .item("My counsellor " + counsellor + ", " + officePhone + ", " + mail(counsellor))
        .text("I keep this plan in my bag and a copy at home.");
  }

  private Draft telehealth() {
    return Draft.of("Consent to Video Sessions")
        .field("Client", teacher.name())
        .field("Medical record no.", teacher.mrn())
        .field("E-mail for invitations", teacher.email())
        .field("Phone if the line drops", teacher.phone())
        .field("Room", Mark.of(Kind.URL, "https://video.quiet-harbor.example.org/room/heron"))
        .text(
            "I understand that no technology is free of risk. I will take part from a private"
                + " place, will not record the session and will say where I am at its start.")
        .text(
            "The practice logs the network address of each session, the last one being "
                + cast.publicIp()
                + ", and deletes it after thirty days.")
        .text("Signed: " + teacher.name())
        .text("For the practice: " + counsellor);
  }

  private Draft supervision() {
    return Draft.of("Supervision Notes")
        .header("For the supervisor's file only")
        .subject("Cases of " + counsellor)
        .field("Supervisor", supervisor + ", " + mail(supervisor))
        .field("Counsellor", counsellor)
        .table(
            Grid.of("Cases", "Client", "Chart #", "Theme")
                .row(teacher.name(), teacher.mrn(), "endings, two sessions left")
                .row(student.name(), student.mrn(), "contact with the college")
                .row(nurse.name(), nurse.mrn(), "safety plan reviewed"))
        .text(
            "A subpoena in case "
                + cast.docket(4, 24, "cv")
                + " asks for the notes of one client. Counsel's letter is marked "
                + Mark.of(Kind.PRIVILEGE_LEGEND, "ATTORNEY-CLIENT PRIVILEGED")
                + " and is filed apart from the notes.");
  }

  private Document clientArchive() {
    Client former = cast.client();
    Draft summary =
        Draft.of("Closing Summary")
            .subject("Closing summary for " + former.name())
            .field("Client", former.nameReversed())
            .field("Birthdate", former.born("MM/dd/yyyy"))
            .field("Social Security Number", former.ssn())
            .text("Twelve sessions were held. The goals set in the first session were met.");
    Letter request =
        Letter.of(
                new Letter.Party(former.name(), former.email()),
                new Letter.Party(counsellor, mail(counsellor)),
                "Copy of my file",
                "2025-02-02T20:40:00Z",
                "Dear " + counsellor + ",",
                "Please send a copy to my new address, " + former.address() + ".",
                "My telephone number is still " + former.phone() + ".")
            .attach(Binder.bind("closing-summary.docx", summary));
    Grid payments =
        Grid.of("Payments", "Date", "Payer", "Card", "Amount")
            .row("2024-10-03", former.name(), cast.card("52", 16, " "), "140.00")
            .row("2024-10-10", former.name(), cast.card("6011", 16, ""), "140.00");
    return StoredZip.archive(
        "client-archive.zip",
        request.eml("request.eml"),
        Binder.bind("payments.xls", payments),
        Binder.bind(
            "notes.txt",
            Draft.of("Notes")
                .field("Client", former.name())
                .field("MRN", former.mrn())
                .text("File closed and moved to the archive.")));
  }

  private static Draft houseRules() {
    return Draft.of("House Rules")
        .header("Quiet Harbor Counselling")
        .text("Welcome. A few rules help everyone to feel safe here.")
        .item("Please be on time; a session lasts 50 minutes.")
        .item("A session cancelled less than 24 hours ahead is charged at 50 per cent.")
        .item("Telephones are switched off in rooms 1 to 4.")
        .item("What is said in a group stays in the group.")
        .item("The kitchen on floor 2 is open from 8:30 to 18:00.")
        .table(
            Grid.of("Fees", "Session", "Length", "Fee")
                .row("Single", "50 minutes", "$140")
                .row("Couple", "75 minutes", "$190")
                .row("Group of 6 to 8", "90 minutes", "$45"));
  }

  private static Draft grounding() {
    return Draft.of("Five, Four, Three, Two, One")
        .text(
            "This exercise brings your attention back to the room. It takes about four minutes and"
                + " can be done anywhere.")
        .item("Name five things that you can see.")
        .item("Name four things that you can touch.")
        .item("Name three things that you can hear.")
        .item("Name two things that you can smell.")
        .item("Take one slow breath: in for 4 seconds, out for 6.")
        .heading("Why it helps")
        .text(
            "Attention is limited. While you look, listen and count, there is less of it left for"
                + " the worry. In a small survey in our groups, 17 of 23 people used it again.");
  }

  private static Grid invoiceNumbers() {
    Grid grid = Grid.of("Invoices", "Invoice No.", "Issued", "Sessions", "Net", "Order ref.");
    for (int i = 0; i < 18; i++) {
      grid =
          grid.row(
              "2025/%05d".formatted(411 + i),
              "2025-02-%02d".formatted(3 + i),
              Integer.toString(1 + i % 4),
              "%d.00".formatted(140 * (1 + i % 4)),
              "PO-%08d".formatted(45_001_200 + 113 * i));
    }
    return grid;
  }
}
