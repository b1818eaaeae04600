package org.subrosa.samples;

import java.util.List;
import java.util.Locale;

/** The papers of a law firm: letters, filings, client lists, mail and an export for a vendor. */
final class LawFirm {
  private static final String HOST = "harrow-lyle.example.com";
  private static final String LEGEND = legend("PRIVILEGED AND CONFIDENTIAL");
  private static final String LONG_LEGEND =
      legend("PRIVILEGED & CONFIDENTIAL – ATTORNEY–CLIENT COMMUNICATION");
  private static final String WORK_PRODUCT =
      legend("ATTORNEY-CLIENT PRIVILEGED / ATTORNEY WORK PRODUCT");

  private final Cast cast = new Cast(4_201);
  private final String partner = cast.person();
  private final String associate = cast.person();
  private final String paralegal = cast.person();
  private final String firmPhone = cast.fictionalPhone();
  private final String firmFax = cast.fictionalPhone();
  private final Client owner = cast.client();
  private final Client widow = cast.client();
  private final Client driver = cast.client();
  private final Client founder = cast.britishClient();
  private final String contractDocket = cast.docket(1, 21, "cv");
  private final String patentDocket = cast.docket(2, 22, "cv");
  private final String bankruptcyDocket = cast.docket(3, 23, "bk");

  private static String legend(String text) {
    return Mark.of(Kind.PRIVILEGE_LEGEND, text);
  }

  private static String mail(String person) {
    return Cast.emailAt(person, HOST);
  }

  private static String web(String page) {
    return Mark.of(Kind.URL, "https://www." + HOST + "/" + page);
  }

  List<String> roster() {
    return cast.roster();
  }

  List<Document> documents() {
    return List.of(
        Binder.bind("engagement-letter.docx", engagementLetter()),
        Binder.bind("engagement-letter-estate.odt", estateLetter()),
        Binder.bind("client-intake.docx", intake(driver)),
        Binder.bind("client-list.xlsx", clientList(), formerClients()),
        Binder.bind("conflict-check.csv", conflictCheck()),
        Binder.bind("motion-to-compel.pdf", motion()),
        Binder.bind("complaint.txt", complaint()),
        Binder.bind("privilege-log.xls", privilegeLog()),
        Binder.bind("case-assessment.rtf", assessment()),
        Binder.bind("docket-sheet.html", docketSheet()),
        Binder.bind("wire-instructions.pdf", wireInstructions()),
        Binder.bind("settlement-agreement.odt", settlement()),
        Binder.bind("deposition-outline.md", deposition()),
        Binder.bind("hearing-notes.txt", hearingNotes(), Encoding.UTF_16LE_MARKED),
        discoveryMail().eml("discovery-letter.eml"),
        adviceMail().eml("advice-on-option-grant.eml"),
        vendorExport(),
        caseStatus().pptx("case-status.pptx"),
        Binder.bind("closing binder index.pdf", closingBinder()),
        Binder.bind("records-retention-policy.docx", retentionPolicy()),
        Binder.bind("partners-meeting-agenda.txt", agenda()));
  }

  private Draft engagementLetter() {
    return Draft.of("Engagement Letter")
        .subject("Engagement of " + owner.name())
        .header(LONG_LEGEND)
        .footer("Harrow & Lyle LLP, 18 Cooper Street, Marlow Falls, OH 44087. Tel. " + firmPhone)
        .note("Please confirm the new mobile with the client: " + cast.phone())
        .text("March 3, 2025")
        .text("By courier and by e-mail to " + owner.email())
        .text(owner.name() + "\n" + owner.address())
        .text("Re: Engagement for the dispute over the supply contract")
        .text("Dear " + owner.name() + ":")
        .text(
            "Thank you for choosing Harrow & Lyle LLP. This letter sets out the terms on which we"
                + " will act for you in the matter now pending as No. "
                + contractDocket
                + " in the United States District Court for the Northern District of Ohio.")
        .heading("Who will work on the matter")
        .text(
            partner
                + " will lead the work and "
                + associate
                + " will have its day-to-day conduct. Either can be reached at "
                + firmPhone
                + ", or by e-mail at "
                + mail(partner)
                + " and "
                + mail(associate)
                + ".")
        .heading("Fees")
        .text(
            "Our fees are based on time spent. The hourly rates are $485 for partners, $310 for"
                + " associates and $140 for paralegals. A retainer of $7,500 is due on signature"
                + " and is held in the client trust account until it is earned.")
        .heading("Details we hold for conflict and identity checks")
        .field("Full name", owner.name())
        .field("Date of birth", owner.born("MMMM d, yyyy"))
        .field("Social Security No.", owner.ssn())
        .field("Driver's License Number", cast.license("OH") + " (Ohio)")
        .field("Mobile", owner.phone())
        .text(
            "If these details are correct, please sign the enclosed copy and return it by fax to "
                + firmFax
                + ". We look forward to working with you.")
        .text("Sincerely,")
        .text(partner);
  }

  private Draft estateLetter() {
    return Draft.of("Terms of Engagement: Estate Administration")
        .subject("Estate matter, contact " + widow.email())
        .header(LEGEND)
        .footer("Questions about this letter: " + mail(paralegal))
        .text("Dear " + widow.name() + ":")
        .text(
            "We were sorry to learn of your loss. You have asked us to help you as executor. This"
                + " letter explains what we will do, what it will cost and what we need from you.")
        .item("We will file the will for probate and publish the notice to creditors.")
        .item("We will prepare the inventory and the final account.")
        .item(
            "We will apply for the estate's taxpayer number, now issued as EIN " + cast.ein() + ".")
        .text("Our file shows the following particulars. Tell us at once if anything is wrong.")
        .field("Executor", widow.name())
        .field("Residence", widow.address())
        .field("DOB", widow.born("MM/dd/yyyy"))
        .field("SSN", widow.ssn())
        .field("Home phone", widow.phone())
        .field("Passport No.", cast.usPassport())
        .text(
            "The guide to the first ninety days is at "
                + web("guides/first-ninety-days")
                + ". Please call "
                + paralegal
                + " on "
                + firmPhone
                + " to fix a date for the first meeting.");
  }

  private Draft intake(Client client) {
    return Draft.of("New Client Intake Form")
        .header("Harrow & Lyle LLP – for internal use")
        .heading("1. Personal details")
        .field("Client name", client.name())
        .field("Address", client.address())
        .field("D.O.B.", client.born("MM/dd/yyyy"))
        .field("Soc. Sec. #", client.ssn())
        .field("DL #", cast.license("PA") + ", Pennsylvania")
        .field("Phone (day)", client.phone())
        .field("Phone (evening)", cast.fictionalPhone())
        .field("E-mail", client.email())
        .heading("2. The accident")
        .text(
            "The client was struck from behind while waiting at the lights on Foundry Avenue. The"
                + " other driver, "
                + cast.person()
                + ", accepted fault at the scene. The client's car was towed and declared a total"
                + " loss by the insurer.")
        .field("Vehicle identification no.", cast.vin("1FTFW1E5", 'L'))
        .field("Adjuster", cast.person() + ", tel. " + cast.phone())
        .heading("3. Witnesses")
        .table(
            Grid.of("Witnesses", "Name", "Telephone", "E-mail")
                .row(cast.person(), cast.phone(), "none")
                .row(cast.person(), cast.fictionalPhone(), cast.mailbox()))
        .heading("4. Referral")
        .text("The client found us through the county bar's referral list.");
  }

  private Grid clientList() {
    Grid grid =
        Grid.of("Clients", "Client", "SSN", "Birth date", "Phone", "Email", "Docket No.", "Rate")
            .withNote("Call before mailing: " + cast.fictionalPhone());
    for (int i = 0; i < 14; i++) {
      Client client = cast.client();
      grid =
          grid.row(
              client.name(),
              client.ssn(),
              client.born("M/d/yyyy"),
              client.phone(),
              client.email(),
              cast.docket(1 + i % 5, 20 + i % 5, i % 4 == 0 ? "cr" : "cv"),
              Integer.toString(290 + 15 * i));
    }
    return grid;
  }

  private Grid formerClients() {
    Grid grid = Grid.of("Former clients", "Name", "Taxpayer ID", "Closed", "Box");
    for (int i = 0; i < 6; i++) {
      Client client = cast.client();
      String number = i % 3 == 0 ? cast.itin() : client.ssn();
      grid = grid.row(client.nameReversed(), number, "Q" + (1 + i % 4) + " 2023", "B-" + (31 + i));
    }
    return grid;
  }

  private Grid conflictCheck() {
    Grid grid =
        Grid.of("Conflict check", "Party", "Role", "EIN", "Contact", "Contact e-mail", "Result");
    List<String> companies =
        List.of(
            "Bellmere Castings, Inc.",
            "Norwood Tool Supply",
            "Sable Point Ferries LLC",
            "Tarrant & Voss Realty",
            "Old Mill Packaging",
            "Kestrel Lane Holdings, LP");
    for (String company : companies) {
      String contact = cast.person();
      String host = company.replaceAll("[^A-Za-z].*", "").toLowerCase(Locale.ROOT);
      grid =
          grid.row(
              company,
              cast.pick(List.of("adverse", "client", "witness")),
              cast.ein(),
              contact,
              Cast.emailAt(contact, host + ".example.net"),
              cast.pick(List.of("clear", "clear", "waiver on file")));
    }
    return grid;
  }

  private Draft motion() {
    return Draft.of("Plaintiff's Motion to Compel Discovery")
        .subject("Motion in No. " + contractDocket)
        .header("Case " + contractDocket + "   Document 47   Filed 03/14/25")
        .text("IN THE UNITED STATES DISTRICT COURT FOR THE NORTHERN DISTRICT OF OHIO")
        .field("Plaintiff", owner.name())
        .field("Defendant", "Bellmere Castings, Inc.")
        .field("Civil Action No.", contractDocket)
        .text(
            "Plaintiff "
                + owner.name()
                + " moves under Rule 37(a) of the Federal Rules of Civil Procedure for an order"
                + " compelling Defendant to answer Interrogatories 4, 7 and 11 and to produce the"
                + " delivery records for the years 2019 to 2021.")
        .heading("Background")
        .text(
            "The parties entered into a supply contract on May 2, 2018. Deliveries stopped in"
                + " November 2020. Plaintiff served the requests on December 9, 2024; the answers"
                + " consist of boilerplate objections. Counsel conferred by telephone on two"
                + " occasions and could not resolve the dispute.")
        .heading("Argument")
        .text(
            "The records go to the heart of the claim. The court ordered the production of like"
                + " records in the related action, No. "
                + patentDocket
                + ", and Defendant has offered no reason for a different result here.")
        .heading("Conclusion")
        .text("Plaintiff asks the Court to grant the motion and to award reasonable expenses.")
        .text("Respectfully submitted,")
        .text(partner + ", counsel for Plaintiff")
        .text("Telephone: " + firmPhone + ", Fax: " + firmFax + ", " + mail(partner));
  }

  private Draft complaint() {
    return Draft.of("UNITED STATES DISTRICT COURT, WESTERN DISTRICT OF PENNSYLVANIA")
        .field("Plaintiff", driver.name())
        .field("Defendant", cast.person())
        .field("Case No.", cast.docket(2, 24, "cv"))
        .heading("COMPLAINT AND JURY DEMAND")
        .text(
            "Plaintiff "
                + driver.name()
                + ", by undersigned counsel, complains of Defendant and states as follows.")
        .heading("Parties and jurisdiction")
        .text(
            "1. Plaintiff resides at "
                + driver.address()
                + ". 2. Defendant resides in the State of Ohio. 3. The amount in controversy"
                + " exceeds $75,000, and the Court has jurisdiction under 28 U.S.C. § 1332.")
        .heading("Facts")
        .text(
            "4. On the evening of October 18, 2024, Defendant's pickup truck, VIN "
                + cast.vin("1GCUYDED", 'P')
                + ", struck the rear of Plaintiff's stationary car. 5. Plaintiff suffered injuries"
                + " to the neck and the left shoulder and has been unable to return to work.")
        .heading("Prayer for relief")
        .text("Plaintiff demands judgment for damages, costs and such other relief as is just.")
        .text("Dated: January 21, 2025")
        .text(associate + "\nHarrow & Lyle LLP, " + firmPhone + ", " + mail(associate));
  }

  private Grid privilegeLog() {
    Grid grid =
        Grid.of("Privilege log", "Bates No.", "Author", "Recipient", "Recipient e-mail", "Legend");
    for (int i = 0; i < 9; i++) {
      String recipient = i % 2 == 0 ? associate : paralegal;
      grid =
          grid.row(
              "HL-" + (10_240 + 17 * i),
              i % 3 == 0 ? partner : cast.person(),
              recipient,
              mail(recipient),
              i % 2 == 0 ? WORK_PRODUCT : LEGEND);
    }
    return grid.withNote("Served in No. " + contractDocket);
  }

  private Draft assessment() {
    return Draft.of("Early Case Assessment")
        .subject("Assessment for " + founder.name())
        .header(WORK_PRODUCT)
        .footer("Prepared by " + associate)
        .field("To", partner + ", " + mail(partner))
        .field("Client", founder.name())
        .field("Matter", "Founder's exit, Kestrel Lane Holdings, LP")
        .field("Docket", patentDocket)
        .heading("Summary")
        .text(
            "The client holds a forty per cent interest and claims that it was diluted without"
                + " notice. We think the claim for breach of the partnership agreement is strong,"
                + " the claim for fraud less so.")
        .heading("Travel for the deposition")
        .text(
            "The client lives in London and will fly in on the Sunday. Passport number "
                + cast.britishPassport()
                + ", date of birth "
                + founder.born("d MMMM yyyy")
                + ". London line: "
                + cast.britishPhone(true)
                + "; assistant: "
                + cast.britishPhone(false)
                + ".")
        .heading("Exposure")
        .table(
            Grid.of("Exposure", "Outcome", "Likelihood", "Value")
                .row("Settlement before trial", "55 %", "$1.2 to 1.6 million")
                .row("Verdict for the client", "30 %", "$2.1 million")
                .row("Defence verdict", "15 %", "costs of $240,000"));
  }

  private Draft docketSheet() {
    Grid entries =
        Grid.of("Entries", "No.", "Filed", "Docket text", "Filed by")
            .row("1", "Feb 9, 2023", "Voluntary petition under Chapter 11", associate)
            .row("6", "Feb 13, 2023", "Motion to use cash collateral", associate)
            .row("19", "Mar 2, 2023", "Notice of appearance for the committee", cast.person())
            .row("44", "May 30, 2023", "Order confirming the plan", "Clerk");
    return Draft.of("Docket Sheet")
        .subject("Public docket of No. " + bankruptcyDocket)
        .field("Case number", bankruptcyDocket)
        .field("Debtor", "Sable Point Ferries LLC")
        .field("Debtor's tax ID", cast.ein())
        .field("Debtor's representative", cast.client().name())
        .field("Counsel", partner + ", phone " + firmPhone)
        .table(entries)
        .text("Copies may be ordered from " + Mark.of(Kind.URL, "https://clerk.example.org/copies"))
        .text("Related adversary proceeding: " + cast.docket(3, 23, "ap"));
  }

  private Draft wireInstructions() {
    return Draft.of("Wire Instructions")
        .header(LEGEND)
        .text("For deposits to the client trust account of Harrow & Lyle LLP")
        .heading("Payments from within the United States")
        .field("Bank", "Corvane Savings Bank, Marlow Falls")
        .field("ABA", cast.aba())
        .field("Routing No. for ACH only", cast.aba())
        .field("Credit to", "Client trust account, see your matter number")
        .heading("Payments from abroad")
        .field("SWIFT code", Cast.swift("CRVNUS33"))
        .field("Correspondent", "Corvane Privatbank AG, BIC " + Cast.swift("CRVNDEFFXXX"))
        .field("IBAN (euro)", cast.iban("DE", true))
        .field("IBAN (sterling)", cast.iban("GB", true))
        .text(
            "We never change these details by e-mail. If you receive a message that says so, do"
                + " not pay. Call "
                + paralegal
                + " at "
                + firmPhone
                + " on a number that you already know.");
  }

  private Draft settlement() {
    return Draft.of("Settlement Agreement and Mutual Release")
        .header("CONFIDENTIAL SETTLEMENT COMMUNICATION")
        .footer("Execution copy, No. " + contractDocket)
        .text(
            "This agreement is made between "
                + owner.name()
                + " and Bellmere Castings, Inc. (EIN "
                + cast.ein()
                + ") to end the action pending as "
                + contractDocket
                + ".")
        .heading("1. Payment")
        .text(
            "Within fourteen days the company shall pay $412,500 by wire to the account IBAN "
                + cast.iban("IE", true)
                + " with BIC "
                + Cast.swift("CRVNIE2D")
                + ", or by domestic wire under routing number "
                + cast.aba()
                + ".")
        .heading("2. Tax reporting")
        .text("The payee's taxpayer identification number is " + owner.ssn() + ".")
        .heading("3. Notices")
        .text("To the payee: " + owner.email() + ", with a copy to " + mail(partner) + ".")
        .text("To the company: " + cast.person() + ", General Counsel, tel. " + cast.phone())
        .heading("4. Release")
        .text(
            "Each party releases the other from all claims that arise out of the supply contract,"
                + " whether known or unknown, except for the obligations of this agreement.");
  }

  private Draft deposition() {
    return Draft.of("Deposition outline")
        .header(WORK_PRODUCT)
        .field("Witness", cast.person())
        .field("Case", contractDocket)
        .field("Taken by", associate)
        .heading("Background")
        .item("Education, positions held, reporting lines")
        .item("Preparation: documents reviewed, persons spoken to")
        .heading("Delivery records")
        .item("Who kept them? In which system? Since when?")
        .item("Exhibit 12: mail from " + cast.mailbox() + " about the missing pallets")
        .item("Exhibit 14: note of a call from " + cast.phone())
        .heading("Logistics")
        .item("Court reporter confirmed, dial-in " + cast.fictionalPhone())
        .item("Realtime feed at " + Mark.of(Kind.URL, "https://depo.example.net/rooms/fern"));
  }

  private Draft hearingNotes() {
    return Draft.of("Notes of the hearing")
        .header(LEGEND)
        .field("Matter", patentDocket)
        .field("Present", partner + "; " + founder.name())
        .text(
            "The judge asked twice whether the notice had been sent to the client's address in"
                + " London. “I would have expected a receipt,” she said. We are to file a short"
                + " brief – five pages at most – within a week.")
        .text(
            "Afterwards the client gave us a new number, "
                + cast.britishPhone(true)
                + ", and asked that mail go to "
                + founder.email()
                + " only.")
        .text(
            "To do: " + associate + " to draft; " + paralegal + " to collect the postal records.");
  }

  private Letter discoveryMail() {
    String opponent = cast.person();
    Draft letter =
        Draft.of("Discovery Letter")
            .header(legend("SUBJECT TO PROTECTIVE ORDER – ATTORNEYS' EYES ONLY – PRIVILEGED"))
            .field("Case", contractDocket)
            .text("Dear " + opponent + ":")
            .text("The payroll record of our client bears the number " + owner.ssn() + ".")
            .text("Please direct any question to " + mail(associate) + ".")
            .text(associate);
    Grid custodians =
        Grid.of("Custodians", "Custodian", "E-mail", "Workstation IP")
            .row(cast.person(), cast.mailbox(), cast.privateIp())
            .row(cast.person(), cast.mailbox(), cast.privateIp());
    return Letter.of(
            new Letter.Party(associate, mail(associate)),
            new Letter.Party(opponent, Cast.emailAt(opponent, "tarrant-voss.example.net")),
            "Discovery in " + contractDocket,
            "2025-02-11T15:42:00Z",
            "Dear " + opponent + ",",
            "Our letter and the list of custodians are attached. The production itself will follow"
                + " on an encrypted drive by courier.",
            "If the courier cannot find your office, please call " + firmPhone + ".",
            "Regards,\n" + associate)
        .attach(
            Binder.bind("discovery-letter.docx", letter),
            Binder.bind("custodians.xlsx", custodians));
  }

  private Letter adviceMail() {
    return Letter.of(
            new Letter.Party(partner, mail(partner)),
            new Letter.Party(founder.name(), founder.email()),
            "Advice on the option grant",
            "2025-02-20T08:05:30Z",
            legend("PRIVILEGED AND CONFIDENTIAL: ATTORNEY-CLIENT COMMUNICATION"),
            "Dear " + founder.name() + ",",
            "You asked whether the grant of 2022 still binds the partnership. In our view it does,"
                + " because the notice was served within the period – the long answer is in the"
                + " memorandum that we will send tomorrow.",
            "For the election form we still need your ITIN. The one on our file is "
                + cast.itin()
                + "; please confirm it by telephone and not by e-mail.",
            "Kind regards,\n" + partner + "\nTel. " + firmPhone + " | Fax " + firmFax)
        .alsoAsWebPage();
  }

  private Document vendorExport() {
    Grid contacts = Grid.of("Contacts", "full_name", "ssn", "date_of_birth", "phone", "email");
    for (int i = 0; i < 8; i++) {
      Client client = cast.client();
      contacts =
          contacts.row(
              client.name(),
              client.ssn(),
              client.born("yyyy-MM-dd"),
              client.phone(),
              client.email());
    }
    Client claimant = cast.client();
    Draft statement =
        Draft.of("Statement of the Claimant")
            .footer(WORK_PRODUCT)
            .field("Name", claimant.name())
            .field("Date of Birth", claimant.born("MM/dd/yyyy"))
            .field("Social Security Number", claimant.ssn())
            .text("I was employed at the foundry from 2009 until the plant closed.");
    Letter message =
        Letter.of(
                new Letter.Party(claimant.name(), claimant.email()),
                new Letter.Party(paralegal, mail(paralegal)),
                "My statement",
                "2025-01-30T19:12:00Z",
                "Hello " + paralegal + ",",
                "Here is my statement, signed. My new number is " + cast.phone() + ".",
                claimant.name())
            .attach(Binder.bind("statement.docx", statement));
    Document photographs =
        StoredZip.archive(
            "scans.zip",
            Binder.bind(
                "driver-licence.txt",
                Draft.of("Transcript of a scan")
                    .field("Driver License No.", cast.license("CA"))
                    .field("Holder", claimant.name())
                    .field("Date of birth", claimant.born("MM-dd-yyyy"))));
    Draft invoice =
        Draft.of("Hosting of Review Data")
            .field("Bill to", "Harrow & Lyle LLP")
            .field("Vendor EIN", cast.ein())
            .field("Pay by wire, routing no.", cast.aba());
    Document readme =
        Binder.bind(
            "Übersicht.txt",
            Draft.of("What is in this export")
                .text("Contacts, one message with its attachment, scans and the vendor's invoice.")
                .text("Contact at the vendor: " + cast.person() + ", " + cast.germanPhone(true)));
    return StoredZip.archive(
        "vendor-export.zip",
        Binder.bind("contacts.csv", contacts).under("data"),
        message.eml("my-statement.eml").under("mail"),
        photographs.under("scans"),
        Binder.bind("hosting-invoice.pdf", invoice),
        readme);
  }

  private Slides caseStatus() {
    return Slides.of("Case status")
        .slide(
            "Case status, first quarter",
            "Welcome " + owner.name() + ", who joins from " + cast.phone() + ".",
            "Harrow & Lyle LLP",
            LEGEND)
        .slide(
            "Where we stand",
            "The client's own estimate is higher. Do not read it out.",
            "Docket " + contractDocket,
            "Motion to compel filed, hearing in April",
            "Mediation statement due on May 16")
        .slide(
            "Next steps",
            "Send the recording to " + owner.email() + " after the call.",
            "Depositions: three custodians",
            "Questions to " + mail(associate));
  }

  private Draft closingBinder() {
    return Draft.of("Closing Binder Index")
        .field("Transaction", "Purchase of the Foundry Avenue premises")
        .field("Buyer", owner.name())
        .field("Seller", "Tarrant & Voss Realty")
        .table(
            Grid.of("Index", "Tab", "Document", "Signed by")
                .row("1", "Purchase agreement", owner.name())
                .row("2", "Title commitment", cast.person())
                .row("3", "Payoff letter", cast.person())
                .row("4", "Form W-9, EIN " + cast.ein(), owner.name())
                .row("5", "Wire confirmation, ABA " + cast.aba(), paralegal))
        .text("Electronic copies: " + web("closings/foundry-avenue"));
  }

  private static Draft retentionPolicy() {
    return Draft.of("Records Retention Policy")
        .header("Office manual, chapter 7")
        .footer("Version 4.2.1, in force since 1 January 2024")
        .heading("7.1 Purpose")
        .text(
            "This chapter says how long the firm keeps its records and how they are destroyed. It"
                + " applies to paper and to electronic records alike.")
        .heading("7.2 Periods")
        .table(
            Grid.of("Periods", "Record", "Period", "Start")
                .row("Client files", "7 years", "closing of the matter")
                .row("Trust account ledgers", "10 years", "end of the fiscal year")
                .row("Personnel files", "6 years", "end of employment")
                .row("Marketing material", "2 years", "publication"))
        .heading("7.3 Identifiers")
        .text(
            "Social security numbers, card numbers and dates of birth are struck out before a"
                + " file is sent to storage. The form for this is number 07-114-B, edition 2023.")
        .heading("7.4 Destruction")
        .text(
            "Paper goes to the locked bins on floors 2, 3 and 5. Drives are wiped in three passes"
                + " and then shredded to pieces of at most 6 mm.");
  }

  private static Draft agenda() {
    return Draft.of("Partners' meeting")
        .text("Tuesday, 8 April, 12:30 to 14:00, Elm Room (floor 3)")
        .item("Minutes of the last meeting (5 minutes)")
        .item("Budget: 3 per cent above plan, of which 1.8 per cent rent (15 minutes)")
        .item("Lease of the sixth floor: 4,150 square feet at $31.50 (20 minutes)")
        .item("New phone system: requirements 2.1 to 2.9 of the tender (10 minutes)")
        .item("Document numbers: from 2025-000001 on, eleven characters (5 minutes)")
        .item("Summer party (5 minutes)")
        .text("Please read pages 14 to 22 of the budget paper before the meeting.");
  }
}
