package org.subrosa.samples;

import java.util.List;
import java.util.Locale;

/** The papers of a bank: statements, transfers, card files, fleet and network lists, secrets. */
final class Bank {
  private static final String HOST = "corvane-savings.example.com";

  private final Cast cast = new Cast(9_527);
  private final Secrets secrets = new Secrets(61_803);
  private final String banker = cast.person();
  private final String engineer = cast.person();
  private final String bankPhone = cast.fictionalPhone();
  private final String routing = cast.aba();
  private final Client saver = cast.client();
  private final Client borrower = cast.client();
  private final Client parisian = cast.frenchClient();

  private static String mail(String person) {
    return Cast.emailAt(person, HOST);
  }

  private static String password(String value) {
    return Mark.of(Kind.PASSWORD, value);
  }

  private static String url(String address) {
    return Mark.of(Kind.URL, address);
  }

  List<String> roster() {
    return cast.roster();
  }

  List<Document> documents() {
    return List.of(
        Binder.bind("statement-personal.pdf", personalStatement()),
        Binder.bind("statement-business.xlsx", businessStatement(), counterparties()),
        Binder.bind("wire-transfer-request.docx", wireRequest()),
        Binder.bind("sepa-batch.xml", sepaBatch()),
        dispute().eml("card-dispute.eml"),
        Binder.bind("customers.json", customers()),
        Binder.bind("identity-check.pdf", identityCheck()),
        Binder.bind("loan-application.odt", loanApplication()),
        Binder.bind("card-reissue.tsv", cardReissue()),
        Binder.bind("fleet-list.xlsx", fleet()),
        Binder.bind("it-assets.csv", assets()),
        Binder.bind("deployment-notes.md", deploymentNotes()),
        Binder.bind("payments.properties", settings()),
        Binder.bind("gateway.log", gatewayLog()),
        Binder.bind("signing-keys.txt", signingKeys()),
        Binder.bind("routing-directory.xls", routingDirectory()),
        boardPack().ppt("board-pack.ppt"),
        Binder.bind("branch-fees.xls", fees()),
        Binder.bind("release-notes.txt", releaseNotes()),
        Binder.bind("spare-parts.csv", spareParts()),
        Binder.bind("staff-library.json", library()));
  }

  private Draft personalStatement() {
    return Draft.of("Account Statement, February 2025")
        .header("Corvane Savings Bank, 1 Market Place, Marlow Falls, OH 44087")
        .footer("Questions? Call " + bankPhone + " or write to " + mail(banker))
        .field("Account holder", saver.name())
        .field("Address", saver.address())
        .field("Account", "Everyday Savings, ending in 4471")
        .field("Routing No.", routing)
        .table(
            Grid.of("Movements", "Date", "Description", "Amount", "Balance")
                .row("02/03/2025", "Opening balance", "", "4,182.77")
                .row("02/04/2025", "Payroll, Linden Gap Schools", "2,640.18", "6,822.95")
                .row("02/07/2025", "Card " + cast.card("4", 16, " "), "-86.40", "6,736.55")
                .row("02/10/2025", "Wire to IBAN " + cast.iban("AT", true), "-450.00", "6,286.55")
                .row("02/18/2025", "Transfer to " + cast.person(), "-120.00", "6,166.55")
                .row("02/28/2025", "Interest", "3.86", "6,170.41"))
        .text(
            "Interest of more than $10 a year is reported to the tax authority under your Social"
                + " Security number "
                + saver.ssn()
                + ". If the number is wrong, please tell us.")
        .text(
            "Statements are also at "
                + url("https://online.corvane-savings.example.com/statements"));
  }

  private Grid businessStatement() {
    Grid grid = Grid.of("March", "Booked", "Counterparty", "IBAN", "BIC", "Amount");
    List<String> countries = List.of("DE", "GB", "CH", "LU", "BE", "IE", "AT", "DE");
    for (int i = 0; i < countries.size(); i++) {
      String country = countries.get(i);
      grid =
          grid.row(
              "2025-03-" + (10 + i),
              cast.pick(List.of("Bellmere Castings", "Aubry Papier", "Voss Metallbau")),
              cast.iban(country, i % 2 == 0),
              Cast.swift("CRVN" + country + "2" + (char) ('A' + i) + (i % 3 == 0 ? "XXX" : "")),
              cast.amount(300, 20_000));
    }
    return grid.withNote("Asked " + parisian.name() + " on " + cast.frenchPhone(true));
  }

  private Grid counterparties() {
    return Grid.of("Contacts", "Contact", "Telephone", "Mobile", "E-mail")
        .row(parisian.name(), cast.frenchPhone(false), cast.frenchPhone(true), parisian.email())
        .row(cast.person(), cast.germanPhone(true), cast.germanPhone(false), mail(banker))
        .row(cast.person(), cast.britishPhone(true), cast.britishPhone(false), saver.email());
  }

  private Draft wireRequest() {
    return Draft.of("International Wire Transfer Request")
        .subject("Transfer for " + parisian.name())
        .footer("Form W-3. For help: Tel. " + bankPhone + ", Fax " + cast.fictionalPhone())
        .heading("Ordering customer")
        .field("Name", parisian.name())
        .field("Date of birth", parisian.born("dd/MM/yyyy"))
        .field("ITIN", cast.itin())
        .field("Phone", cast.frenchPhone(true))
        .heading("Ordering bank")
        .field("ABA routing number", routing)
        .field("SWIFT", Cast.swift("CRVNUS33XXX"))
        .heading("Beneficiary")
        .field("Name", cast.person())
        .field("IBAN", cast.iban("CH", true))
        .field("BIC", Cast.swift("CRVNCHZZ80A"))
        .field("Amount", "CHF 18,200.00")
        .field("Purpose", "Deposit for a flat")
        .text("I have checked the details. I know that a wire cannot be recalled.")
        .text("Accepted at the counter by " + banker + " on March 12, 2025.");
  }

  private String sepaBatch() {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<Document>\n <CstmrCdtTrfInitn>\n  <GrpHdr><MsgId>B2025-031</MsgId>");
    out.append("<NbOfTxs>5</NbOfTxs></GrpHdr>\n");
    for (String country : List.of("DE", "BE", "IE", "AT", "LU")) {
      Client payee = country.equals("DE") ? cast.germanClient() : cast.frenchClient();
      out.append("  <CdtTrfTxInf>\n   <Amt Ccy=\"EUR\">").append(cast.between(50, 900));
      out.append(".00</Amt>\n   <CdtrAgt><BIC>").append(Cast.swift("CRVN" + country + "3M"));
      out.append("</BIC></CdtrAgt>\n   <Cdtr><Nm>").append(payee.name());
      out.append("</Nm></Cdtr>\n   <CdtrAcct><IBAN>").append(cast.iban(country, false));
      out.append("</IBAN></CdtrAcct>\n  </CdtTrfTxInf>\n");
    }
    return out.append(" </CstmrCdtTrfInitn>\n</Document>\n").toString();
  }

  private Letter dispute() {
    Draft form =
        Draft.of("Cardholder Dispute Form")
            .field("Cardholder", saver.name())
            .field("Card number", cast.card("6011", 16, " "))
            .field("Amount", "$249.99")
            .field("SS#", saver.ssn())
            .text("I did not make or authorise this purchase.");
    return Letter.of(
            new Letter.Party(saver.name(), saver.email()),
            new Letter.Party(banker, mail(banker)),
            "A charge that I do not recognise",
            "2025-03-13T17:26:10Z",
            "Dear " + banker + ",",
            "There is a charge of $249.99 on my card "
                + cast.card("51", 16, "-")
                + " that I did not make. The shop's page says "
                + url("http://shop.example.net/orders/help")
                + " but nobody answers.",
            "You can reach me in the evening on " + saver.phone() + ".",
            saver.name())
        .attach(Binder.bind("dispute-form.pdf", form));
  }

  private String customers() {
    StringBuilder out =
        new StringBuilder("{\n  \"branch\": \"Marlow Falls\",\n  \"customers\": [\n");
    for (int i = 0; i < 8; i++) {
      Client customer = i % 4 == 3 ? cast.britishClient() : cast.client();
      out.append(i == 0 ? "" : ",\n").append("    {\"name\": \"").append(customer.name());
      out.append("\", \"ssn\": \"").append(customer.ssn());
      out.append("\", \"dateOfBirth\": \"").append(customer.born("yyyy-MM-dd"));
      out.append("\", \"email\": \"").append(customer.email());
      out.append("\", \"phone\": \"").append(customer.phone());
      out.append("\", \"card\": \"").append(cast.card(i % 2 == 0 ? "4" : "55", 16, ""));
      out.append("\", \"routingNumber\": \"").append(cast.aba()).append("\"}");
    }
    return out.append("\n  ]\n}\n").toString();
  }

  private Draft identityCheck() {
    return Draft.of("Customer Identification Record")
        .header("Corvane Savings Bank – internal")
        .heading("Customer 1")
        .field("Name", borrower.name())
        .field("Date of birth", borrower.born("MM/dd/yyyy"))
        .field("Social Security #", borrower.ssn())
        .field("Driver's License No.", cast.license("NY") + " (NY)")
        .field("Phone", borrower.phone())
        .heading("Customer 2")
        .field("Name", parisian.name())
        .field("DOB", parisian.born("MM/dd/yyyy"))
        .field("Individual Taxpayer Identification Number", cast.itin())
        .field("Passport number", cast.usPassport())
        .field("Email", parisian.email())
        .heading("Customer 3")
        .field("Name", cast.client().name())
        .field("Driver license", cast.license("FL") + " (Florida)")
        .field("Mobile phone", cast.phone())
        .text("Checked against the originals by " + banker + ".");
  }

  private Draft loanApplication() {
    return Draft.of("Application for a Car Loan")
        .header("Corvane Savings Bank")
        .subject("Applicant " + borrower.name())
        .field("Applicant", borrower.name())
        .field("Born on", borrower.born("MMMM d, yyyy"))
        .field("Social Security No.", borrower.ssn())
        .field("License no.", cast.license("TX") + " (driver license, Texas)")
        .field("Address", borrower.address())
        .field("Cell", borrower.phone())
        .field("Email", borrower.email())
        .heading("Vehicle")
        .field("Make and model", "Used sedan, 2022")
        .field("VIN", cast.vin("4T1G11AK", 'N'))
        .field("Price", "$21,350.00")
        .heading("Employment")
        .table(
            Grid.of("Employment", "Employer", "Employer's EIN", "Since", "Gross per month")
                .row("Quarry Bend Stone Works", cast.ein(), "2019", "$4,310")
                .row("Teasdale Orchards (part time)", cast.ein(), "2022", "$620"))
        .text(
            "Payments are to be drawn from the account at the bank with ABA No. "
                + cast.aba()
                + ".");
  }

  private Grid cardReissue() {
    Grid grid = Grid.of("Reissue", "cardholder", "old_pan", "new_pan", "mobile", "reason");
    List<String> brands = List.of("4", "53", "37", "6011", "2221", "36");
    for (int i = 0; i < 12; i++) {
      String prefix = brands.get(i % brands.size());
      int length = prefix.equals("37") ? 15 : prefix.equals("36") ? 14 : 16;
      String separator = length == 14 ? "" : cast.pick(List.of("", " ", "-"));
      Client holder = cast.client();
      grid =
          grid.row(
              holder.name(),
              cast.card(prefix, length, separator),
              cast.card(prefix, length, separator),
              holder.phone(),
              cast.pick(List.of("expired", "lost", "damaged")));
    }
    return grid;
  }

  private Grid fleet() {
    Grid grid = Grid.of("Fleet", "Car", "VIN", "Driver", "License #", "Mobile", "Mileage");
    List<String> models = List.of("1HGCV1F3", "5YJ3E1EA", "WVWZZZ3C", "JTDKARFU", "3FA6P0H7");
    for (int i = 0; i < 10; i++) {
      String driver = cast.person();
      grid =
          grid.row(
              "Pool car " + (i + 1),
              cast.vin(models.get(i % models.size()), "JKLMNPR".charAt(i % 7)),
              driver,
              cast.license(List.of("CA", "OH", "IL", "PA").get(i % 4)),
              cast.fictionalPhone(),
              Integer.toString(cast.between(8_000, 99_000)));
    }
    return grid.withNote("Keys are kept by " + banker);
  }

  private Grid assets() {
    Grid grid =
        Grid.of("Assets", "asset", "hostname", "ip_address", "mac", "assigned_to", "firmware");
    for (int i = 0; i < 14; i++) {
      String holder = i % 3 == 0 ? engineer : cast.person();
      grid =
          grid.row(
              "CSB-" + (2_040 + i),
              cast.pick(List.of("ws", "prn", "cam")) + "-floor" + (1 + i % 4) + "-" + (10 + i),
              i % 5 == 4 ? cast.ipv6() : cast.privateIp(),
              cast.mac(i % 2 == 0 ? ":" : "-"),
              Cast.emailAt(holder, HOST),
              "%d.%d.%d".formatted(1 + i % 3, i, 4 + i % 5));
    }
    return grid;
  }

  private Draft deploymentNotes() {
    return Draft.of("Payment gateway: deployment notes")
        .field("Owner", engineer + ", " + mail(engineer))
        .field("On call", cast.phone())
        .field("Runbook", url("https://wiki.corvane-savings.example.com/runbooks/gateway"))
        .heading("Hosts")
        .table(
            Grid.of("Hosts", "Role", "Address")
                .row("edge", cast.publicIp())
                .row("application", cast.privateIp())
                .row("database", cast.privateIp()))
        .heading("Credentials to be rotated")
        .text("These were found in the old build job. Replace them before Friday.")
        .verbatim(
            "export AWS_ACCESS_KEY_ID="
                + secrets.awsKey()
                + "\nexport GITHUB_TOKEN="
                + secrets.githubToken())
        .heading("Key for the staging signer")
        .verbatim(secrets.ecKey());
  }

  private String settings() {
    return "# Payment gateway, staging\n"
        + "gateway.base-url = "
        + url("https://gateway.staging.corvane-savings.example.com/v2")
        + "\ngateway.timeout-ms = 2500\n\n"
        + "# Database\n"
        + "db.host = "
        + cast.privateIp()
        + "\ndb.port = 5432\ndb.user = gateway\n"
        + "password = "
        + password("Tr4nsit-Mill0w_77")
        + "\n\n# Mail\n"
        + "mail.from = "
        + Mark.of(Kind.EMAIL, "no-reply@" + HOST)
        + "\nmail.password = "
        + password("hK9!vesper-Lane")
        + "\n\n# Object store\n"
        + "storage.access-key-id = "
        + secrets.awsKey()
        + "\nstorage.region = us-east-2\nretry.max = 4\n"
        + "ci.token = "
        + secrets.githubToken()
        + "\n";
  }

  private String gatewayLog() {
    String bearer =
        secrets.jwt(
            "{\"iss\":\"gateway\",\"sub\":\"svc-reports\",\"iat\":1741600000,\"scope\":\"read\"}");
    StringBuilder out = new StringBuilder();
    out.append("2025-03-10 09:46:40,118 INFO  [main] gateway 2.14.3 started in 8231 ms\n");
    for (int i = 0; i < 12; i++) {
      out.append("2025-03-10 09:").append(47 + i).append(":12,").append(100 + 31 * i);
      out.append(" INFO  [http-").append(i % 4).append("] ");
      out.append(i % 2 == 0 ? cast.publicIp() : cast.ipv6());
      out.append(" GET /v2/accounts/").append(3_100 + i).append("/balance 200 ");
      out.append(cast.between(9, 420)).append("ms\n");
    }
    out.append("2025-03-10 09:59:30,004 DEBUG [http-2] Authorization: Bearer ").append(bearer);
    out.append("\n2025-03-10 09:59:31,870 WARN  [http-2] password=");
    out.append(password("Ferry.Stone42")).append(" rejected for user gateway\n");
    out.append("2025-03-10 09:59:44,310 ERROR [mail] cannot send to ").append(saver.email());
    out.append(": connection refused\n");
    return out.toString();
  }

  private String signingKeys() {
    return "Handover of the signing keys\n\n"
        + "From: "
        + engineer
        + "\nTo: the vault team\n\n"
        + "The old key signed the statements until February. Please store it and delete this file.\n\n"
        + secrets.rsaKey()
        + "\n\nThe token of the last signed session, for the audit:\n"
        + secrets.jwt("{\"iss\":\"signer\",\"sub\":\"statements\",\"exp\":1740787200}")
        + "\n";
  }

  private Grid routingDirectory() {
    Grid grid = Grid.of("Directory", "Institution", "Transit/ABA", "SWIFT/BIC", "Operations phone");
    List<String> names =
        List.of(
            "Corvane Savings Bank",
            "First Teasdale Trust",
            "Linden Gap Credit Union",
            "Harlow Springs Bancorp",
            "Ashby Farmers Bank",
            "Port Ansel Mutual",
            "Sable Point Savings",
            "Brightwater National");
    for (String name : names) {
      String code = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "").substring(0, 4);
      grid = grid.row(name, cast.aba(), Cast.swift(code + "US44"), cast.fictionalPhone());
    }
    return grid.withNote("Updated by " + banker);
  }

  private Slides boardPack() {
    return Slides.of("Board pack")
        .slide("Board meeting, March 2025", "", "Corvane Savings Bank", "Presented by " + banker)
        .slide(
            "Incident of February 21",
            "",
            "A mail with one customer's number (SSN " + borrower.ssn() + ") went astray",
            "Customer: " + borrower.name() + ", informed by phone at " + borrower.phone(),
            "Sender's workstation: " + cast.privateIp())
        .slide(
            "Figures",
            "",
            "Deposits: $812.4 million, up 3.1 %",
            "Loans: $655.0 million, up 1.7 %",
            "Questions: " + mail(banker));
  }

  private static Grid fees() {
    return Grid.of("Fees", "Service", "Unit", "Fee (USD)", "Valid from")
        .row("Everyday account", "month", "4.50", "2025-01-01")
        .row("Paper statement", "piece", "1.25", "2025-01-01")
        .row("Domestic wire", "piece", "18.00", "2025-01-01")
        .row("International wire", "piece", "35.00", "2025-04-01")
        .row("Safe deposit box, 5 x 10", "year", "85.00", "2025-01-01")
        .row("Safe deposit box, 10 x 10", "year", "140.00", "2025-01-01")
        .row("Stop payment", "order", "25.00", "2025-01-01")
        .row("Coin counting", "100 coins", "0.75", "2025-04-01");
  }

  private static String releaseNotes() {
    return """
    Branch terminal, release notes
    ==============================

    2.14.3 (2025-03-01, build 20250301.1142, commit 7f3c9e1)
      - Receipt printer: firmware 1.0.9.4 or later is required.
      - Start-up takes 8231 ms instead of 12047 ms on the older terminals.
      - Reports can be sorted by column 3, 4 and 7.

    2.14.2 (2025-01-17, build 20250117.0931, commit a40bd22)
      - Corrects the rounding of amounts above 9,999,999.99.
      - The log keeps 30 files of 10485760 bytes each.

    2.14.0 (2024-11-29, build 20241129.1605, commit 19ce870)
      - New colour scheme (#1D3557, #457B9D and #F1FAEE).
      - Time stamps are written as 2024-11-29T16:05:00.000+01:00.
      - Requires the runtime 17.0.9+9; checks the library versions 3.12.0 and 4.1.118.
    """;
  }

  private static Grid spareParts() {
    Grid grid =
        Grid.of("Spare parts", "part_no", "description", "drawing", "stock", "price", "invoice_no");
    List<String> names =
        List.of(
            "Note feeder",
            "Belt, 240 mm",
            "Keypad",
            "Lamp 12 V",
            "Lock bolt",
            "Roller",
            "Fuse 2 A");
    for (int i = 0; i < 21; i++) {
      grid =
          grid.row(
              "7%03d-%04d-%02d".formatted(110 + 13 * i, 2_050 + 37 * i, 10 + i),
              names.get(i % names.size()),
              "D%07d".formatted(3_300_418 + 1_731 * i),
              Integer.toString(3 * i % 17),
              "%d.%02d".formatted(4 + 7 * i, 5 * i % 100),
              "INV-2025-%06d".formatted(120_400 + 9 * i));
    }
    return grid;
  }

  private static String library() {
    return """
    {
      "shelf": "Staff library, second floor",
      "books": [
        {"title": "Lending in Small Towns", "isbn": "978-3-16-148410-0", "year": 2011, "pages": 312},
        {"title": "The Patient Saver", "isbn": "978-0-00-000002-4", "year": 2016, "pages": 188},
        {"title": "Numbers at the Counter", "isbn": "978-1-23-456789-7", "year": 2019, "pages": 240},
        {"title": "A Short History of the Vault", "isbn": "0-306-40615-2", "year": 1987, "pages": 97}
      ],
      "updated": "2025-02-14T10:30:00Z"
    }
    """;
  }
}
