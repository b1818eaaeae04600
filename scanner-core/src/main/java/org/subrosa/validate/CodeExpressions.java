package org.subrosa.validate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a text is source code that gets a value from somewhere rather than the value itself:
 * calls, casts, members, variables, marks of a template. Texts may be cut where the code has a
 * blank, and may carry the brackets that close around them.
 *
 * <p>Source: CWE-798 (use of hard-coded credentials), whose remedy is such code, <a
 * href="https://cwe.mitre.org/data/definitions/798.html">cwe.mitre.org</a>.
 */
final class CodeExpressions {

  private static final String NAME = "[A-Za-z_$][A-Za-z0-9_$]*";
  private static final String CHAIN = "[$@%]?" + NAME + "(?:(?:\\.|->|::)" + NAME + ")*";

  private static final String OWNER = "(?:_*[A-Za-z$]+(?:[._]|->))";

  private static final List<Pattern> ALL =
      List.of(
          Pattern.compile("\\$\\{[^}]*}?.*|\\$\\([^)]*\\)?.*|\\$[A-Za-z_][A-Za-z0-9_]*-?"),
          Pattern.compile("\\{\\{.*|\\{%.*|#\\{.*|\\{[A-Za-z0-9_.]*}|\\{@[a-z]+"),
          Pattern.compile("<[^>]*>?|\\[[^\\]]*]?|%[sdvqr]|%\\([a-z_]*\\)s|%[A-Za-z0-9_]+%"),
          Pattern.compile("[:@][A-Za-z_][A-Za-z0-9_]*|![01](?:[,;)}\\]].*)?"),
          // A call that is whole, and one that is cut within its arguments.
          Pattern.compile(CHAIN + "\\((?:.*\\)[;,.:)\\]}]*)?"),
          Pattern.compile("(?=[^(]*(?:[._>:]|[a-z][A-Z]))" + CHAIN + "\\([A-Za-z_][A-Za-z0-9_.]*"),
          Pattern.compile("[a-z]{4,}\\([a-z_]{3,}"),
          Pattern.compile(CHAIN + "\\[(?:[^\\]]*][;,]?)?"),
          // A cast or a condition in parentheses.
          Pattern.compile("\\(+" + NAME + "(?:\\[])*(?:\\)+(?:[A-Za-z_$(.].*)?)?"),
          Pattern.compile(
              "(?:os|process|system|sys|env|config|settings|self|this|request|req|args|options"
                  + "|params|user|props|conf|cfg|app|ctx|form|data|credentials|secrets|vault|var"
                  + "|local|module|cls|session)\\.[a-z_][a-z0-9_.]*",
              Pattern.CASE_INSENSITIVE),
          // A member of what code holds accounts and settings in. A name and "Pass" alone, as in
          // "Sommer.Pass" and "AdminPass", are as people make passwords.
          Pattern.compile(
              "(?:account|auth|creds?|connection|conn|database|db|entity|event|input|item|json"
                  + "|model|mysql|opts|parsed|proxy|response|result|row|server|smtp|state|uri|url"
                  + "|values)\\.pass"),
          // A member or variable whose own name says that it holds the password.
          Pattern.compile(
              OWNER + "+(?i:pass(?:word|wd|phrase|code)|pwd)|" + OWNER + "+[A-Za-z$]+\\.pass"),
          Pattern.compile("(?!(?i:root|admin|guest)_)" + OWNER + "+(?<!\\.)(?i:pass)"),
          Pattern.compile("[a-z$_.][A-Za-z$_.]*[a-z](?:Pass(?:word|wd|phrase|code)?|Pwd)"));

  private CodeExpressions() {}

  static boolean matches(String text) {
    return ALL.stream().anyMatch(one -> one.matcher(text).matches());
  }
}
