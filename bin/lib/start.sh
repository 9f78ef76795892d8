# Sourced by the commands that start the built jar: as it is, or unpacked and with a cache of what an earlier start
# loaded, linked and counted, where bin/cache has made one of this jar.

JAR=target/lectern.jar
QUICK=target/start
CACHE=$QUICK/lectern.aot

makes_caches() {
    java -XX:+PrintFlagsFinal -version 2>/dev/null | grep -q AOTCacheOutput
}

has_cache() {
    [ -n "$(find "$CACHE" -newer "$JAR" 2>/dev/null)" ]
}

# What java is to be given besides these options of its own. A cache is good for one Java and one kind of machine.
started_from() {
    if has_cache && java "$@" -XX:AOTMode=on -XX:AOTCache="$CACHE" -cp "$QUICK/lectern.jar" -version >/dev/null 2>&1; then
        echo "-XX:AOTCache=$CACHE -jar $QUICK/lectern.jar"
    else
        echo "-jar $JAR"
    fi
}
