package org.subrosa.validate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The checks that rule files can name. */
public final class Validators {

  private static final Map<String, Validator> BY_NAME =
      index(
          List.of(
              WesternEuropeChecks.all(),
              NorthernAndEasternEuropeChecks.all(),
              AmericasChecks.all(),
              AsiaPacificAfricaChecks.all(),
              SectorChecks.all(),
              SecretChecks.all(),
              unitedStatesAndGlobal()));

  private Validators() {}

  private static List<Validator> unitedStatesAndGlobal() {
    return List.of(
        new AbaValidator(),
        new AwsKeyIdValidator(),
        new BicValidator(),
        new CalendarDateValidator(),
        new DeaValidator(),
        new DocketValidator(),
        new EinValidator(),
        new EmailValidator(),
        new EthereumAddressValidator(),
        new GithubTokenValidator(),
        new IbanValidator(),
        new Ipv4Validator(),
        new Ipv6Validator(),
        new ItinValidator(),
        new JwtValidator(),
        new LuhnValidator(),
        new MacValidator(),
        new MbiValidator(),
        new NpiValidator(),
        new PasswordStrengthValidator(),
        new PaymentCardValidator(),
        new PemKeyValidator(),
        new PhoneValidator(),
        new SsnValidator(),
        new UrlValidator(),
        new VinValidator());
  }

  /** Returns the check of a name. */
  public static Optional<Validator> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Returns all names, sorted. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  private static Map<String, Validator> index(List<List<Validator>> groups) {
    Map<String, Validator> byName = new TreeMap<>();
    for (List<Validator> group : groups) {
      for (Validator validator : group) {
        if (byName.put(validator.name(), validator) != null) {
          throw new IllegalStateException("two checks are named " + validator.name());
        }
      }
    }
    return byName;
  }
}
