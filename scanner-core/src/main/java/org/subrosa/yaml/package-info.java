/**
 * Reading YAML strictly, key by key: every mistake is told with its file, line and remedy, and no
 * object is ever made of what a file says. See {@link org.subrosa.yaml.YamlMapping}.
 */
@NullMarked
package org.subrosa.yaml;

import org.jspecify.annotations.NullMarked;
