# Sourced by play, check, bench and train: enters the repository root, and gives them what the machine must have,
# the build, and a way to run a main class from the folder that the user stands in.

HERE=$PWD
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT" || exit 1

say() { printf '==> %s\n' "$*" >&2; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# Not by a pipe: grep ends at the first match, and the listing that it cuts off would count as a failure.
have_library() { grep -q "$1" <<<"$(ldconfig -p 2>/dev/null)"; }
have_file() { compgen -G "$1" >/dev/null; }

# Installs Debian packages when root; otherwise prints the one command that does, and stops.
install_packages() {
  command -v apt-get >/dev/null \
    || fail "missing: $*; install what your system calls these Debian packages, then run this again"
  local install=(apt-get install -y --no-install-recommends "$@")
  [ "$(id -u)" = 0 ] || fail "packages are missing; run this once, then this script again: sudo ${install[*]}"
  say "installing $*"
  local log
  log=$(mktemp)
  if ! { apt-get update && DEBIAN_FRONTEND=noninteractive "${install[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    fail "apt-get failed (its last lines are above); mend that, then run this again"
  fi
  rm -f "$log"
  ldconfig
}

check_java() {
  command -v mvn >/dev/null || fail "Maven is missing; install it (Debian: apt-get install maven)"
  local java="${JAVA_HOME:+$JAVA_HOME/bin/}java" version
  command -v "$java" >/dev/null || fail "Java is missing; install JDK 17 (Debian: apt-get install openjdk-17-jdk)"
  local settings
  settings=$("$java" -XshowSettings:properties -version 2>&1)
  version=$(sed -n 's/.*java.specification.version = //p' <<<"$settings")
  SIGNALS=$(sed -n 's/.*java.home = //p' <<<"$settings")/lib/libjsig.so
  [ "${version%%.*}" -ge 17 ] 2>/dev/null || fail "Java $version found; Impasto needs JDK 17 or newer (set JAVA_HOME)"
  JAVA=("$java" -Xmx3g)
  [ "${version%%.*}" -lt 22 ] || JAVA+=(--enable-native-access=ALL-UNNAMED)
}

# OpenGL and EGL (the GPU's driver, or Mesa), the OpenCL loader, and with a display what GLFW needs.
check_system() {
  [ "$(uname -s)" = Linux ] || return 0
  local missing=() name
  have_library libEGL.so.1 || missing+=(libegl1)
  have_library libGL.so.1 || missing+=(libgl1)
  have_file '/usr/share/glvnd/egl_vendor.d/*.json' || have_file '/etc/glvnd/egl_vendor.d/*.json' \
    || missing+=(libegl-mesa0)
  have_library libGLX_nvidia.so.0 || have_file '/usr/lib/*/dri/*_dri.so' || have_file '/usr/lib*/dri/*_dri.so' \
    || missing+=(libgl1-mesa-dri libglx-mesa0)
  have_library libOpenCL.so.1 || missing+=(ocl-icd-libopencl1)
  if [ -n "${DISPLAY:-}" ]; then
    for name in X11:6 Xext:6 Xcursor:1 Xrandr:2 Xi:6 Xinerama:1; do
      have_library "lib${name%:*}.so.${name#*:}" || missing+=("lib$(tr -d : <<<"${name,,}")")
    done
  fi
  [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
}

# Where no OpenCL device answers, PoCL runs OpenCL on the processor. The build must be there: it asks the loader.
check_opencl() {
  [ "$(uname -s)" = Linux ] || return 0
  local stamp=demos/target/opencl-device
  [ -f "$stamp" ] && have_file '/etc/OpenCL/vendors/*.icd' && return 0
  if ! game --list-devices >/dev/null 2>&1; then
    install_packages pocl-opencl-icd
    game --list-devices >/dev/null || fail "no OpenCL device answers, PoCL included"
  fi
  touch "$stamp"
}

# build MODULE: builds it and what it stands on, if older than the sources; its classpath is then in target/classpath.
build() {
  local module=$1 stamp=$1/target/classpath
  if [ -f "$stamp" ] && [ -z "$(find pom.xml */pom.xml */*/pom.xml */src/main */*/src/main -newer "$stamp" \
      -print -quit 2>/dev/null)" ]; then
    return 0
  fi
  say "building $module (the first time fetches its libraries)"
  mvn -B -ntp -pl "$module" -am package -DskipTests -Dspotless.check.skip 2>&1 \
    | grep --line-buffered -E '^\[INFO\] (Building|BUILD)|^\[ERROR\]|^\[WARNING\]' >&2
  [ "${PIPESTATUS[0]}" = 0 ] || fail "the build failed (its errors are above)"
  touch "$stamp"
}

# run MODULE MAIN ARGS...: a main class of a built module, in the user's folder. LLVM, which compiles for PoCL and Mesa, puts
# handlers of its own over Java's for SIGSEGV, which Java threads raise all the time; where two did at once the process
# died. Java's library for signals keeps its own in place. PoCL compiles each kernel once, and not once more for the way in
# which it is launched. And what native code allocates lies in large pages, where Linux has some (glibc alone reads this):
# else a first picture waits for thousands of small ones.
run() {
  local module=$ROOT/$1
  shift
  export POCL_WORK_GROUP_SPECIALIZATION=0 GLIBC_TUNABLES=${GLIBC_TUNABLES:+$GLIBC_TUNABLES:}glibc.malloc.hugetlb=1
  [ ! -f "$SIGNALS" ] || export LD_PRELOAD=$SIGNALS${LD_PRELOAD:+:$LD_PRELOAD}
  (cd "$HERE" && exec "${JAVA[@]}" -cp "$module/target/classes:$(cat "$module/target/classpath")" "$@")
}

# The work is in native code, so Java's second compiler would only take a core from it in the first minute; and big
# blocks stay with malloc from frame to frame, where the kernel would clear their pages each time (glibc alone reads this).
game() {
  export MALLOC_MMAP_THRESHOLD_=268435456 MALLOC_TRIM_THRESHOLD_=1073741824
  # A verification draws nothing: it is Java alone, and wants the second compiler.
  case " $* " in *" --verify "*) ;; *) JAVA+=(-XX:TieredStopAtLevel=1) ;; esac
  run demos dev.impasto.demos.game.Play "$@"
}
