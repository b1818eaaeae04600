package org.subrosa.samples;

import java.util.List;

/** The papers of a clinic: patient forms, laboratory results, claims and prescriptions. */
final class Clinic {
  private static final String HOST = "alder-creek.example.org";

  private final Cast cast = new Cast(7_312);
  private final String physician = cast.person();
  private final String nurse = cast.person();
  private final String clinicPhone = cast.fictionalPhone();
  private final String clinicNpi = cast.npi();
  private final Client senior = cast.client().bornIn(1948);
  private final Client athlete = cast.client().bornIn(1993);
  private final Client visitor = cast.germanClient();

  private static String mail(String person) {
    return Cast.emailAt(person, HOST);
  }

  List<String> roster() {
    return cast.roster();
  }

  List<Document> documents() {
    return List.of(
        Binder.bind("patient-intake.pdf", intake()),
        Binder.bind("patient-register.csv", register(), ";", Encoding.UTF_8_MARKED),
        Binder.bind("lab-results.pdf", labResults()),
        Binder.bind("lab-batch.tsv", labBatch()),
        Binder.bind("claim-batch.xml", claims()),
        Binder.bind("referral-letter.docx", referral()),
        Binder.bind("arztbrief.txt", germanLetter(), Encoding.WINDOWS_1252),
        Binder.bind("prescription-log.xlsx", prescriptions()),
        Binder.bind("discharge-summary.txt", discharge(), Encoding.UTF_8_MARKED),
        Binder.bind("appointments.ndjson", appointments()),
        Binder.bind("insurance-form.html", insuranceForm()),
        Binder.bind("provider-directory.ods", providers()),
        reminder().eml("appointment-reminder.eml"),
        Binder.bind("portal-access.log", portalLog()),
        training().pptx("records-training.pptx"),
        billingBatch(),
        Binder.bind("diabetes-leaflet.pdf", leaflet()),
        Binder.bind("soup-recipes.md", recipes()));
  }

  private Draft intake() {
    return Draft.of("Patient Registration")
        .subject("Registration of " + senior.name())
        .header("Alder Creek Clinic, 400 Alder Creek Road, Port Ansel, WA 98277")
        .footer("Front desk: " + clinicPhone)
        .heading("Patient")
        .field("Name", senior.nameReversed())
        .field("Date of birth", senior.born("MM/dd/yyyy"))
        .field("Medical Record Number", senior.mrn())
        .field("SSN", senior.ssn())
        .field("Home address", senior.address())
        .field("Tel.", senior.phone())
        .field("E-mail", senior.email())
        .heading("Insurance")
        .field("Medicare number (MBI)", cast.mbi(true))
        .field("Primary care physician", physician)
        .field("Physician NPI", cast.npi())
        .heading("In an emergency, please call")
        .field("Name", cast.person())
        .field("Mobile", cast.phone())
        .heading("History")
        .text(
            "High blood pressure since 2011, treated with lisinopril 10 mg once a day. Knee"
                + " replacement on the right side in 2019. No known allergies. Does not smoke.")
        .text("Signed at the front desk on March 6, 2025.");
  }

  private Grid register() {
    Grid grid =
        Grid.of(
            "Register", "Patient", "Chart No.", "DOB", "Soc. Sec. No.", "Phone", "Email", "Ward");
    for (int i = 0; i < 16; i++) {
      Client patient = i % 5 == 4 ? cast.germanClient() : cast.client();
      grid =
          grid.row(
              patient.nameReversed(),
              patient.mrn(),
              patient.born("yyyy-MM-dd"),
              patient.ssn(),
              patient.phone(),
              patient.email(),
              cast.pick(List.of("2 North", "2 South", "Day clinic")));
    }
    return grid;
  }

  private Draft labResults() {
    return Draft.of("Laboratory Report")
        .header("Alder Creek Clinic Laboratory")
        .field("Patient", athlete.name())
        .field("Patient ID", athlete.mrn())
        .field("Birth date", athlete.born("dd MMM yyyy"))
        .field("Ordering provider", physician + ", NPI " + cast.npi())
        .field("Collected", "03/04/2025 07:55")
        .table(
            Grid.of("Results", "Test", "Result", "Unit", "Reference", "Flag")
                .row("Haemoglobin", "14.1", "g/dL", "13.5 - 17.5", "")
                .row("Leukocytes", "11.8", "10^9/L", "4.0 - 11.0", "H")
                .row("Sodium", "139", "mmol/L", "136 - 145", "")
                .row("Potassium", "4.2", "mmol/L", "3.5 - 5.1", "")
                .row("Creatinine", "0.94", "mg/dL", "0.70 - 1.30", "")
                .row("Ferritin", "28", "ng/mL", "30 - 400", "L"))
        .text(
            "Comment: mild leukocytosis, to be repeated in two weeks. The patient was told by"
                + " telephone at "
                + athlete.phone()
                + " on the same day.")
        .text("Validated by " + cast.person());
  }

  private Grid labBatch() {
    Grid grid = Grid.of("Batch", "Sample", "MRN", "Patient", "Date of birth", "Analyte", "Value");
    for (int i = 0; i < 14; i++) {
      Client patient = cast.client();
      grid =
          grid.row(
              "S25-" + (4_410 + i),
              patient.mrn(),
              patient.name(),
              patient.born("MM/dd/yyyy"),
              cast.pick(List.of("HbA1c", "TSH", "LDL cholesterol", "CRP")),
              "%d.%d".formatted(cast.between(1, 9), cast.between(0, 9)));
    }
    return grid;
  }

  private String claims() {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<claims xmlns=\"urn:example:claims\" count=\"6\">\n");
    for (int i = 0; i < 6; i++) {
      Client patient = cast.client();
      out.append("  <claim id=\"C").append(610 + i).append("\">\n");
      element(out, "patientName", patient.name());
      element(out, "dateOfBirth", patient.born("yyyy-MM-dd"));
      element(out, "medicareBeneficiaryId", cast.mbi(i % 2 == 0));
      element(out, "medicalRecordNumber", patient.mrn());
      element(out, "billingProviderNpi", clinicNpi);
      element(out, "renderingProviderNpi", cast.npi());
      element(out, "procedure", cast.pick(List.of("99213", "99214", "93000")));
      element(out, "charge", cast.amount(60, 300));
      out.append("  </claim>\n");
    }
    return out.append("</claims>\n").toString();
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append("    <").append(name).append('>').append(text);
    out.append("</").append(name).append(">\n");
  }

  private Draft referral() {
    String specialist = cast.person();
    return Draft.of("Referral to Cardiology")
        .subject("Referral, chart " + senior.mrn())
        .header("Alder Creek Clinic – confidential patient information")
        .note("Insurance asked for the NPI of the specialist: " + cast.npi())
        .text("To: " + specialist + ", Harlow Heart Associates, fax " + cast.fictionalPhone())
        .text("Re: " + senior.name() + ", DOB " + senior.born("M/d/yyyy") + ", MRN " + senior.mrn())
        .text("Dear " + specialist + ",")
        .text(
            "Thank you for seeing this patient, who reports shortness of breath on climbing one"
                + " flight of stairs since January. The electrocardiogram shows a left bundle"
                + " branch block that was not there two years ago. Blood pressure today was"
                + " 148/86, heart rate 74.")
        .text("I would be grateful for an echocardiogram and your opinion on further steps.")
        .text(
            "The patient can be reached at "
                + senior.phone()
                + " or "
                + senior.email()
                + "; results may be sent to "
                + mail(nurse)
                + ".")
        .text("With kind regards,")
        .text(physician + "\nDEA " + cast.dea(physician) + ", NPI " + cast.npi());
  }

  private Draft germanLetter() {
    return Draft.of("Arztbrief für die Weiterbehandlung")
        .field("Patient", visitor.name())
        .field("Geburtsdatum", visitor.born("dd.MM.yyyy"))
        .field("Patienten-ID", visitor.mrn())
        .field("Reisepass Nr.", Mark.of(Kind.PASSPORT, "C01X" + cast.digits(5)))
        .field("Telefon", cast.germanPhone(false))
        .field("E-Mail", visitor.email())
        .text("Sehr geehrte Kolleginnen und Kollegen,")
        .text(
            "während eines Aufenthalts in den Vereinigten Staaten wurde die oben genannte Person"
                + " wegen eines Sturzes bei uns behandelt. Das Röntgenbild zeigt einen"
                + " unverschobenen Bruch der Speiche rechts. Wir haben einen Gips angelegt und"
                + " bitten um eine Kontrolle nach zehn Tagen.")
        .text(
            "Die Rechnung geht an die Krankenkasse; eine Rückzahlung bitte auf das Konto IBAN "
                + cast.iban("DE", true)
                + ", BIC "
                + Cast.swift("CRVNDEFF")
                + ".")
        .text("Rückfragen bitte an " + mail(nurse) + " oder " + clinicPhone + ".")
        .text("Mit freundlichen Grüßen\n" + physician);
  }

  private Grid prescriptions() {
    Grid grid =
        Grid.of(
            "Controlled substances",
            "Patient",
            "Pt ID",
            "Prescriber",
            "DEA #",
            "NPI",
            "Drug",
            "Qty");
    for (int i = 0; i < 10; i++) {
      Client patient = cast.client();
      String prescriber = i % 3 == 0 ? physician : cast.person();
      grid =
          grid.row(
              patient.name(),
              patient.mrn(),
              prescriber,
              cast.dea(prescriber),
              cast.npi(),
              cast.pick(List.of("Oxycodone 5 mg", "Zolpidem 10 mg", "Methylphenidate 18 mg")),
              Integer.toString(cast.between(10, 90)));
    }
    return grid.withNote("Reviewed by " + nurse);
  }

  private Draft discharge() {
    return Draft.of("Discharge Summary")
        .field("Patient", athlete.nameReversed())
        .field("Hospital no.", athlete.mrn())
        .field("Born", athlete.born("d MMMM yyyy"))
        .field("Attending", physician)
        .heading("Course")
        .text(
            "Admitted on February 24 with a fracture of the left ankle after a fall on ice. Open"
                + " reduction the next morning without complications. Pain was well controlled"
                + " with paracetamol 1 g four times a day; temperature stayed below 37.5 °C.")
        .heading("Medication at discharge")
        .item("Paracetamol 1 g, up to four times a day")
        .item("Enoxaparin 40 mg once a day for 14 days")
        .heading("Follow-up")
        .text(
            "Wound check in ten days with "
                + nurse
                + ", phone "
                + clinicPhone
                + ". The patient's employer may be sent a certificate at "
                + athlete.email()
                + ".");
  }

  private String appointments() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      Client patient = cast.client();
      out.append("{\"slot\":\"2025-03-").append(10 + i).append("T09:").append(10 + 2 * i);
      out.append("\",\"patient\":\"").append(patient.name());
      out.append("\",\"mrn\":\"").append(patient.mrn());
      out.append("\",\"dob\":\"").append(patient.born("yyyy-MM-dd"));
      out.append("\",\"phone\":\"").append(patient.phone());
      out.append("\",\"email\":\"").append(patient.email());
      out.append("\",\"reason\":\"")
          .append(cast.pick(List.of("check-up", "vaccination", "results")));
      out.append("\"}\n");
    }
    return out.toString();
  }

  private Draft insuranceForm() {
    Client insured = cast.client();
    return Draft.of("Health Insurance Claim")
        .subject("Claim form for " + insured.name())
        .field("1. Insured's name", insured.name())
        .field("2. Insured's date of birth", insured.born("MM/dd/yyyy"))
        .field("3. Insured's Social Security number", insured.ssn())
        .field("4. Medicare Beneficiary Identifier", cast.mbi(false))
        .field("5. Telephone", insured.phone())
        .field("6. Federal tax ID of the provider (EIN)", cast.ein())
        .field("7. NPI of the provider", clinicNpi)
        .field("8. Patient account", insured.mrn() + " (medical record number)")
        .heading("Services")
        .table(
            Grid.of("Services", "Date of service", "Code", "Charge")
                .row("02/24/2025", "99284", "$412.00")
                .row("02/25/2025", "27814", "$3,980.00")
                .row("03/06/2025", "73610", "$145.50"))
        .text(
            "The form may be sent online at "
                + Mark.of(Kind.URL, "https://claims.alder-creek.example.org/new?form=12")
                + " or by fax to "
                + cast.fictionalPhone()
                + ".");
  }

  private Grid providers() {
    Grid grid =
        Grid.of("Providers", "Provider", "Specialty", "NPI", "DEA", "Office phone", "E-mail");
    for (int i = 0; i < 12; i++) {
      String provider = cast.person();
      grid =
          grid.row(
              provider,
              cast.pick(List.of("Family medicine", "Cardiology", "Paediatrics", "Radiology")),
              cast.npi(),
              cast.dea(provider),
              cast.fictionalPhone(),
              mail(provider));
    }
    return grid;
  }

  private Letter reminder() {
    return Letter.of(
            new Letter.Party("Alder Creek Clinic", Mark.of(Kind.EMAIL, "frontdesk@" + HOST)),
            new Letter.Party(visitor.name(), visitor.email()),
            "Your appointment – Röntgenkontrolle",
            "2025-03-05T12:00:00Z",
            "Dear " + visitor.name() + ",",
            "This is a reminder of your appointment on Monday, March 10, at 9:40 with "
                + physician
                + ". Please bring your passport and the discharge letter.",
            "Patient number: "
                + visitor.mrn()
                + "\nDate of birth on file: "
                + visitor.born("MM/dd/yyyy")
                + "\nPhone on file: "
                + cast.germanPhone(true),
            "To change the appointment, visit "
                + Mark.of(Kind.URL, "https://portal.alder-creek.example.org/appointments/change")
                + " or call "
                + clinicPhone
                + ".")
        .alsoAsWebPage();
  }

  private String portalLog() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 18; i++) {
      String address = i % 4 == 3 ? cast.ipv6() : i % 4 == 2 ? cast.privateIp() : cast.publicIp();
      out.append("2025-03-06T08:").append(10 + 2 * i).append(":0").append(i % 10).append("Z INFO ");
      out.append(cast.pick(List.of("login", "logout", "view-results", "reset-password")));
      out.append(" account=").append(cast.mailbox());
      out.append(" from=").append(address).append(" status=");
      out.append(i % 6 == 5 ? "401" : "200").append(" took=").append(cast.between(12, 890));
      out.append("ms\n");
    }
    return out.toString();
  }

  private Slides training() {
    Client example = cast.client();
    return Slides.of("Keeping records")
        .slide("Keeping records safe", "Ask who has seen a record in a lift.", "Alder Creek Clinic")
        .slide(
            "One patient, one record",
            "Real example, do not print: chart "
                + example.mrn()
                + " of "
                + example.name()
                + ", born "
                + example.born("MM/dd/yyyy")
                + ".",
            "Check two identifiers before you open a record",
            "Close the record when you leave the desk")
        .slide(
            "Whom to call", "", "Privacy officer: " + nurse, "Phone " + clinicPhone, mail(nurse));
  }

  private Document billingBatch() {
    Grid invoices = Grid.of("Invoices", "Patient", "Card number", "Amount", "E-mail");
    for (int i = 0; i < 7; i++) {
      Client patient = cast.client();
      String card =
          i % 3 == 0
              ? cast.card("4", 16, " ")
              : i % 3 == 1 ? cast.card("54", 16, "-") : cast.card("37", 15, " ");
      invoices = invoices.row(patient.name(), card, cast.amount(40, 600), patient.email());
    }
    Grid remittance = Grid.of("Remittance", "Payer", "ABA routing", "NPI", "Total");
    for (String payer : List.of("Ashby Mutual", "Commonwell Health", "Harbor State Plan")) {
      remittance = remittance.row(payer, cast.aba(), clinicNpi, cast.amount(2_000, 9_000));
    }
    Draft cover =
        Draft.of("Billing batch 11")
            .field("Prepared by", cast.person())
            .field("Questions to", Mark.of(Kind.EMAIL, "billing@" + HOST));
    return StoredZip.archive(
        "billing-batch.zip",
        Binder.bind("cover.rtf", cover),
        Binder.bind("invoices.xlsx", invoices),
        Binder.bind("remittance.csv", remittance));
  }

  private static Draft leaflet() {
    return Draft.of("Living Well with Type 2 Diabetes")
        .header("Patient information")
        .footer("Leaflet 12, revised in 2024")
        .text(
            "Diabetes means that there is too much sugar in the blood. The body either makes too"
                + " little insulin or does not respond to it as it should. With good habits and,"
                + " where needed, medicine, most people with diabetes live a full life.")
        .heading("Know your numbers")
        .table(
            Grid.of("Targets", "Measure", "Target for most adults", "How often")
                .row("Fasting blood sugar", "80 to 130 mg/dL", "as agreed")
                .row("HbA1c", "below 7.0 %", "every 3 to 6 months")
                .row("Blood pressure", "below 130/80 mmHg", "at each visit")
                .row("LDL cholesterol", "below 100 mg/dL", "once a year"))
        .heading("What you can do")
        .item("Walk for 30 minutes on at least five days a week.")
        .item("Fill half of the plate with vegetables.")
        .item("Check your feet every evening.")
        .item("Have your eyes examined once a year.")
        .heading("When to seek help")
        .text(
            "Call for help if your blood sugar stays above 300 mg/dL for more than a day, or if"
                + " you feel confused, very thirsty or short of breath.");
  }

  private static Draft recipes() {
    return Draft.of("Three soups from the clinic kitchen")
        .heading("Lentil soup (serves 4, 310 kcal each)")
        .item("200 g red lentils, rinsed")
        .item("1.2 litres of stock with little salt")
        .item("2 carrots, 1 onion, 1 tablespoon of oil")
        .text("Soften the onion, add all else and simmer for 25 minutes.")
        .heading("Tomato soup (serves 2, 180 kcal each)")
        .item("800 g tomatoes, fresh or from the can")
        .item("150 ml milk, basil, pepper")
        .text("Roast the tomatoes at 200 °C for 30 minutes, blend them and add the milk.")
        .heading("Potato and leek soup (serves 6, 260 kcal each)")
        .item("750 g potatoes, 3 leeks")
        .item("1.5 litres of stock, 50 ml cream")
        .text("Cook for 20 minutes. Mash a third of the soup for body.");
  }
}
