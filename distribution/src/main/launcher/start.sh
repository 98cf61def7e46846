# What `./svodka` of the source folder and `bin/svodka` of a package share: how a Java machine is
# found, and how the command is started with a cache of what Java has loaded for it before.
# Read by both; expects $home and $lib, and a function `suits` that judges a folder of Java.
# shellcheck shell=sh

fail() {
  printf 'svodka: %s\n' "$1" >&2
  exit 3
}

say() {
  printf 'svodka: %s\n' "$1" >&2
}

# Follows symbolic links; `readlink -f` is not everywhere.
real_path() {
  path=$1
  while [ -L "$path" ]; do
    target=$(readlink "$path")
    case $target in
      /*) path=$target ;;
      *) path=$(dirname "$path")/$target ;;
    esac
  done
  printf '%s/%s\n' "$(CDPATH='' cd -P "$(dirname "$path")" && pwd)" "$(basename "$path")"
}

# ---- Java ----

# Tells in $version which Java a folder holds, such as 25. Reads the `release` file, which costs
# nothing; starting each java would cost half a second.
read_version() {
  version=
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
      'JAVA_VERSION="'*)
        version=${line#*\"}
        version=${version%%[!0-9]*}
        [ -n "$version" ]
        return
        ;;
    esac
  done <"$1/release"
  return 1
}

# Sets $jdk to the first folder that suits.
find_java() {
  for jdk in "${JAVA_HOME:-}" "${JAVA_HOME:-}/Contents/Home"; do
    suits "$jdk" && return 0
  done
  on_path=$(command -v java 2>/dev/null) && on_path=$(real_path "$on_path") && jdk=${on_path%/bin/java} &&
    suits "$jdk" && return 0
  for jdk in /usr/lib/jvm/* /usr/lib64/jvm/* /opt/* /opt/java/* /usr/java/* /usr/local/*jdk* \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@"$java_version"/libexec/openjdk.jdk/Contents/Home \
    /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@"$java_version"/libexec/openjdk.jdk/Contents/Home; do
    suits "$jdk" && return 0
  done
  return 1
}

# Says what a JAVA_HOME holds that does not suit; nothing where there is none.
unsuited() {
  [ -n "${JAVA_HOME:-}" ] || return 0
  if read_version "$JAVA_HOME"; then
    printf ' (JAVA_HOME is %s, which is Java %s)' "$JAVA_HOME" "$version"
  else
    printf ' (JAVA_HOME is %s, where no Java is)' "$JAVA_HOME"
  fi
}

# ---- the start ----

# In a fixed order: the start cache is bound to the exact class path.
class_path() {
  (
    LC_ALL=C
    export LC_ALL
    separator=
    for jar in "$lib"/*.jar; do
      printf '%s%s' "$separator" "$jar"
      separator=:
    done
  )
}

# Sets $native to the folder with the code of DuckDB and SQLite for this platform, from where it is loaded: their drivers
# copy nothing into the folder for temporary files. On other platforms Java's own folders are searched.
find_native() {
  case $(uname -sm) in
    'Linux x86_64') native=linux-amd64 ;;
    'Linux aarch64') native=linux-arm64 ;;
    Darwin*) native=macos ;;
    *) return 1 ;;
  esac
  native=${lib%/*}/native/$native
  [ -d "$native" ]
}

# A process without memory ends at once: it could neither finish what it was at nor heed a signal,
# and whatever it was at goes on from the ledger. The mail library is told its own class, and the library
# of workbooks the JDK's, which they would look for in all jars with each part of each mail and each
# workbook: an eighth of a burst's work, and a twentieth of a pack's. Nothing reads serialized objects,
# so Java refuses them all.
run_java() {
  find_native && set -- -Djava.library.path="$native" "$@"
  set -- -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow '-Djdk.serialFilter=!*' \
    -Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider \
    -Djavax.xml.transform.TransformerFactory=com.sun.org.apache.xalan.internal.xsltc.trax.TransformerFactoryImpl \
    -Djava.awt.headless=true -Dsvodka.home="$home" "$@"
  exec "$jdk/bin/java" "$@"
}

# Runs the demo, whose mail never leaves this machine, into a folder of its own; the Java machine
# writes down what it loaded for it.
warm_up() {
  cd "$1" || exit 1
  run_java -XX:AOTCacheOutput="$1/start.aot" -cp "$(class_path)" io.svodka.cli.Svodka \
    demo --quiet --output "$1/files"
}

# A cache of loaded classes halves the time of a start. Without one everything still works; an empty
# file says that it could not be made. It is made aside and moved into place, so that nobody reads
# half of it.
make_cache() {
  aside=$1.$$
  rm -rf "$aside"
  (umask 077 && mkdir -p "$aside") 2>/dev/null || return 0
  [ -t 2 ] && printf 'svodka: preparing quick starts' >&2
  (warm_up "$aside") >"$1.log" 2>&1 </dev/null
  [ -f "$aside/start.aot" ] || : >"$aside/start.aot"
  mv -f "$aside/start.aot" "$1"
  rm -rf "$aside"
  [ -t 2 ] && printf '\r\033[2K' >&2
  return 0
}

# A jar that is younger than the cache makes Java refuse it.
is_cache_fresh() {
  [ -f "$1" ] || return 1
  for jar in "$lib"/*.jar; do
    [ "$jar" -nt "$1" ] && return 1
  done
  return 0
}

# Becomes the command, by the cache that is named where it can be used.
start() {
  cache=$1
  shift
  # Without a UTF-8 locale Java can neither print nor open names that are not English.
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]*8*) ;;
    *)
      LC_ALL=C.UTF-8
      export LC_ALL
      ;;
  esac
  # shellcheck disable=SC2086 # the options are words
  set -- ${SVODKA_JAVA_OPTIONS:-} -cp "$(class_path)" io.svodka.cli.Svodka "$@"
  if [ -s "$cache" ]; then
    # A cache that does not fit is passed over without a word.
    set -- -XX:AOTCache="$cache" -Xlog:disable "$@"
  fi
  run_java "$@"
}
