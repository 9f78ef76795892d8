# Sourced by the commands in bin: goes to the project's root, finds a JDK and Maven.

set -eu
cd "$(dirname "$0")/.."
ROOT=$(pwd)

fail() {
    echo "$*" >&2
    exit 1
}

java_version() {
    "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p'
}

is_jdk() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    version=$(java_version "$1")
    [ "${version%%.*}" -ge 21 ] 2>/dev/null
}

java_on_path() {
    command -v java >/dev/null 2>&1 || return 0
    "$(command -v java)" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

find_jdk() {
    for home in "${JAVA_HOME:-}" "$(java_on_path)" \
        /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if [ -n "$home" ] && is_jdk "$home"; then
            echo "$home"
            return
        fi
    done
}

use_jdk() {
    JAVA_HOME=$(find_jdk)
    [ -n "$JAVA_HOME" ] || fail "Lectern needs a JDK 21 or newer and found none: install one, such as Temurin 25 from https://adoptium.net, or set JAVA_HOME."
    PATH="$JAVA_HOME/bin:$PATH"
    export JAVA_HOME PATH
}

# The installed Maven when it is new enough, the wrapper otherwise.
maven() {
    installed=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\.[0-9]*\).*/\1/p')
    if [ -n "$installed" ] && [ "$(printf '%s\n' 3.6.3 "$installed" | sort -V | head -n 1)" = 3.6.3 ]; then
        mvn "$@"
    else
        ./mvnw "$@"
    fi
}
