#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a fresh clone to a running Ruche (`./ruche.sh run`) or to a full check (`./ruche.sh test`); `./ruche.sh help` lists
# the rest. It may be run again at any time: what is installed or built is not installed or built again.
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd) || exit 1
cd "$root" || exit 1
logs=build/logs
install=yes
command=
step=0
steps=0
passed=0
skipped=0
step_sentence=

usage() {
    cat <<'TEXT'
Usage: ./ruche.sh COMMAND [--no-install] [ARGUMENTS OF COMMAND]

  run [ARGUMENTS]  install what is missing, build, start Ruche (ARGUMENTS go to it: --theme dark, --locale fr, …);
                   without a display: show the sample workspace on the command line and paint every page into PNG files
  build            the same without starting anything
  test             install what the tests need, build with sanitizers, run every test
  proof [ROUNDS]   send posts to a real WordPress, Bluesky and Ghost while everything goes wrong, each fault ROUNDS times
                   (4), and print what was lost and what doubled
  package          make a Debian package in build/release
  packages         only list what would be installed

  --no-install     do not ask the package manager (needed where it is not apt; the README names the packages)

Programs are built in build/, logs are kept in build/logs/. Packages come from apt, as root or through sudo.
TEXT
}

# ---------------------------------------------------------------------------------------------------------------- output

say() { printf '%s\n' "$*"; }

# die SENTENCE [WHAT TO DO]
die() {
    printf '\nruche.sh: %s\n' "$1" >&2
    [ $# -lt 2 ] || printf '          %s\n' "$2" >&2
    exit 1
}

duration() { printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); }

# Tells how far the running step is: a line that renews itself on a terminal, one line in 30 seconds elsewhere.
watch_step() { # LOG PARENT
    local started=$SECONDS last elapsed
    while sleep 1 && kill -0 "$2" 2>/dev/null; do
        elapsed=$((SECONDS - started))
        last=$(tail -n 1 "$1" 2>/dev/null | tr -d '\r' | cut -c 1-90)
        if [ -t 1 ]; then
            printf '\r\033[K      %s  %s' "$(duration $elapsed)" "$last"
        elif [ $((elapsed % 30)) -eq 0 ]; then
            printf '      %s  %s\n' "$(duration $elapsed)" "$last"
        fi
    done
}

begin_step() { # SENTENCE
    step=$((step + 1))
    step_sentence=$1
    say "[$step/$steps] $1"
}

# logged NAME PROGRAM…: runs a program with its output in a log; a failure shows what matters of that log and stops.
logged() {
    local log=$logs/$1.log watcher status
    shift
    mkdir -p "$logs"
    : >"$log"
    watch_step "$log" $$ &
    watcher=$!
    "$@" >"$log" 2>&1 </dev/null
    status=$?
    kill "$watcher" 2>/dev/null
    wait "$watcher" 2>/dev/null
    [ ! -t 1 ] || printf '\r\033[K'
    [ $status -ne 0 ] || return 0
    say "      Out of $log:"
    grep -E '(^|[^a-zA-Z])(error:|ERROR:|FAIL!|FAILED|CMake Error|runtime error)' "$log" | head -n 30 | cut -c 1-300 | sed 's/^/      ! /'
    tail -n 40 "$log" | cut -c 1-300 | sed 's/^/      | /'
    die "step $step of $steps failed: $step_sentence (exit status $status; the whole log is $log)." \
        "Once the cause is gone, run ./ruche.sh $command again: what is done is not done again."
}

step_run() { # NAME SENTENCE PROGRAM…
    local name=$1 started=$SECONDS
    begin_step "$2"
    shift 2
    logged "$name" "$@"
    say "      done in $(duration $((SECONDS - started)))"
}

# -------------------------------------------------------------------------------------------------------------- packages

has() { command -v "$1" >/dev/null 2>&1; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

wanted_packages() { # LIST…
    local list
    for list in "$@"; do
        sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "packaging/debian/$list.txt"
    done
}

# Prints those of the lists that are not installed, as they are written there.
missing_packages() {
    local package installed
    installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' 2>/dev/null | sed -n 's/^installed //p')
    for package in $(wanted_packages "$@"); do
        # A Node.js from elsewhere brings its own, and does not go together with Debian's.
        [ "$package" != npm ] || ! has npm || continue
        grep -qxF -- "${package#\?}" <<<"$installed" || printf '%s\n' "$package"
    done
}

# Some of the servers that tests use come with services: while packages are installed, none may be started.
policy=/usr/sbin/policy-rc.d
policy_made=
forbid_services() {
    [ -e "$policy" ] && return
    printf '#!/bin/sh\nexit 101\n' >"$logs/policy-rc.d"
    as_root install -m 0755 "$logs/policy-rc.d" "$policy" && policy_made=yes
}
allow_services() {
    [ -z "$policy_made" ] || as_root rm -f "$policy"
    policy_made=
}

# PostgreSQL would make a database of the system's own, which nobody needs.
forbid_databases() { # PACKAGES…
    [[ " $* " == *" postgresql "* ]] && [ ! -e /etc/postgresql-common/createcluster.conf ] || return 0
    echo 'create_main_cluster = false' >"$logs/createcluster.conf"
    as_root mkdir -p /etc/postgresql-common
    as_root install -m 0644 "$logs/createcluster.conf" /etc/postgresql-common/createcluster.conf
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qy \
        -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
}

may_install() {
    [ "$(id -u)" -eq 0 ] || has sudo
}

# Reads the package lists of the system, and makes sure that they hold a Qt that is new enough.
update_package_lists() {
    local version
    logged apt-update apt update
    version=$(LC_ALL=C apt-cache policy qt6-base-dev | sed -n 's/^ *Candidate: //p')
    [ -n "$version" ] && [ "$version" != "(none)" ] || version=0
    dpkg --compare-versions "$version" ge 6.4 ||
        die "Ruche needs Qt 6.4, and apt offers ${version/#0/none} here." \
            "Debian 12 and Ubuntu 24.04 (with universe) are new enough."
}

install_packages() { # LIST…
    local package required=() chosen=() optional=() started=$SECONDS
    begin_step "Packages of the system"
    if [ "$install" = no ]; then
        say "      not looked at (--no-install)"
        return
    fi
    if ! has dpkg-query || ! has apt-get; then
        die "this system has no apt, and no other package manager is known here." \
            "Install the packages that the README names for your system, then: ./ruche.sh $command --no-install"
    fi
    for package in $(missing_packages "$@"); do
        case $package in
        \?*) optional+=("${package#\?}") ;;
        *) required+=("$package") ;;
        esac
    done
    if [ ${#required[@]} -gt 0 ]; then
        may_install || die "packages are missing, and this is neither root nor is there sudo." \
            "As root: apt-get update && apt-get install --no-install-recommends ${required[*]}"
        [ "$(id -u)" -eq 0 ] || sudo -v || die "sudo was refused, so nothing was installed."
        update_package_lists
        chosen=("${required[@]}")
    fi
    for package in ${optional[@]+"${optional[@]}"}; do
        # Not worth a question for a password by itself.
        if { [ ${#required[@]} -gt 0 ] || [ "$(id -u)" -eq 0 ]; } && [ -n "$(apt-cache show "$package" 2>/dev/null)" ]; then
            chosen+=("$package")
        fi
    done
    if [ ${#chosen[@]} -eq 0 ]; then
        say "      all there"
        return
    fi
    say "      apt installs ${#chosen[@]} packages and what they need: ${chosen[*]}"
    mkdir -p "$logs"
    trap allow_services EXIT
    forbid_services
    forbid_databases "${chosen[@]}"
    logged apt-install apt install --no-install-recommends "${chosen[@]}"
    allow_services
    trap - EXIT
    say "      done in $(duration $((SECONDS - started)))"
}

# ----------------------------------------------------------------------------------------------------------------- build

# One compiler job a core, but not more than memory allows: the sanitized build takes up to 1.5 GB a job.
job_count() {
    local cores memory
    cores=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
    memory=$(sed -n 's/^MemAvailable: *\([0-9]*\) kB/\1/p' /proc/meminfo 2>/dev/null)
    if [ -n "$memory" ] && [ $((memory / 1500000)) -lt "$cores" ]; then
        cores=$((memory / 1500000))
    fi
    [ "$cores" -ge 1 ] || cores=1
    echo "$cores"
}

# Compiled files are kept outside the tree too, so that a second clone builds quickly.
use_compiler_cache() {
    local cache=${XDG_CACHE_HOME:-${HOME:-/nowhere}/.cache}/ruche/ccache
    if [ -z "${CCACHE_DIR:-}" ]; then
        mkdir -p "$cache" 2>/dev/null || cache=$root/build/ccache
        export CCACHE_DIR=$cache
    fi
    export CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-4G} CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
}

check_tools() {
    local tool
    for tool in cmake ninja c++; do
        has $tool || die "$tool was not found." "The README names the packages to install."
    done
}

configure() { # PRESET [OPTIONS…]
    local preset=$1
    shift
    step_run "$preset-configure" "Configuring the $preset build" cmake --preset "$preset" "$@"
}

build() { # PRESET SENTENCE [TARGETS…]
    local preset=$1 sentence=$2
    shift 2
    step_run "$preset-build" "$sentence" cmake --build --preset "$preset" -j "$(job_count)" ${1+--target "$@"}
}

# ------------------------------------------------------------------------------------------------------------------- run

# Qt wants UTF-8; a bare container has no locale at all.
use_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *.[Uu][Tt][Ff]8 | *.[Uu][Tt][Ff]-8 | *.[Uu][Tt][Ff]8@* | *.[Uu][Tt][Ff]-8@*) ;;
    *) export LC_ALL=C.UTF-8 ;;
    esac
}

show() { # WORKSPACE ARGUMENTS…
    local workspace=$1
    shift
    printf '\n$ ruchectl --workspace %s %s\n' "$workspace" "$*"
    build/release/bin/ruchectl --workspace "$workspace" "$@" | sed -n 1,16p ||
        die "ruchectl failed on the sample workspace." "Please report this with the lines above."
}

run_without_display() {
    local dir=build/tour workspace=build/tour/sample.ruche picture
    say ""
    say "No display: neither DISPLAY nor WAYLAND_DISPLAY is set, so the window cannot open here."
    say "Instead: the sample workspace on the command line, then every page painted into a picture."
    mkdir -p $dir
    rm -f $dir/*.png $workspace $workspace-wal $workspace-shm
    printf '\n$ ruchectl workspace sample %s\n' $workspace
    build/release/bin/ruchectl workspace sample $workspace || die "the sample workspace could not be made."
    show $workspace workspace info
    show $workspace stats page-views --by month
    show $workspace inbox list --limit 8
    show $workspace post list --state scheduled
    show $workspace audience advise --age 25-34 --country FR
    show $workspace objective list
    say ""
    step_run tour "Painting the pages" env QT_QPA_PLATFORM=offscreen build/release/bin/ruche --workspace $workspace --tour $dir
    for picture in "$dir"/*.png; do
        [ -e "$picture" ] || die "no picture was painted." "See $logs/tour.log"
        say "      $root/$picture"
    done
    say ""
    say "Look at the pictures, or go on with: build/release/bin/ruchectl --workspace $workspace inbox list"
}

has_display() {
    case $(uname -s) in
    Linux | *BSD) [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] ;;
    esac
}

command_build() {
    install_packages build
    check_tools
    configure release
    build release "Building ruche and ruchectl" ruche ruchectl
}

command_run() {
    steps=3
    has_display || steps=4
    command_build
    use_utf8
    if has_display; then
        say ""
        say "Starting build/release/bin/ruche $*"
        exec build/release/bin/ruche "$@"
    fi
    run_without_display
}

# ------------------------------------------------------------------------------------------------------------------ test

# Servers whose programs come from npm are installed while ours compile: that takes minutes once, and is kept outside the tree.
may_install_servers() { [ "$install" = yes ] && [ "${RUCHE_INSTALL_SERVERS:-1}" = 1 ]; }
servers=
install_servers() {
    may_install_servers || return 0
    mkdir -p "$logs"
    for server in ghost bluesky; do
        RUCHE_INSTALL_SERVERS=1 nice tests/servers/$server.sh install || say "$server.sh ended with $?"
    done >"$logs/servers.log" 2>&1 </dev/null &
    servers=$!
}

# Where they cannot be installed, their tests are skipped, and this says why.
await_servers() {
    [ -n "$servers" ] || return 0
    step_run servers-wait "Servers of the tests, which were being installed meanwhile" wait "$servers"
    sed -n -e '/^[a-z]*\.sh: /s/^/      NOT TESTED: /p' "$logs/servers.log"
}

# Names every skipped test with its reason: a check that did not happen must not look like one that passed.
tell_skipped() { # PRESET
    local found
    found=$(sed -n -e '/^SKIP  */p' -e '/^SKIPPED/p' "build/$1/Testing/Temporary/LastTest.log" 2>/dev/null | sort -u)
    [ -z "$found" ] || printf '%s\n' "$found" | sed 's/^/      NOT TESTED: /'
}

run_tests() { # PRESET SENTENCE [CTEST OPTIONS…]
    local preset=$1 sentence=$2
    shift 2
    step_run "$preset-test" "$sentence" ctest --preset "$preset" "$@"
    grep -E 'tests? (passed|failed).* out of ' "$logs/$preset-test.log"
    passed=$((passed + $(grep -cE '^ *[0-9]+/[0-9]+ Test .* Passed ' "$logs/$preset-test.log")))
    skipped=$((skipped + $(grep -cE '^ *[0-9]+/[0-9]+ Test .*\*\*\*(Skipped|Not Run)' "$logs/$preset-test.log")))
    tell_skipped "$preset"
}

# New compilers bring new warnings: they are errors only with the compiler that the project is checked with.
strictness() {
    if [ "$(c++ -dumpversion 2>/dev/null | cut -d. -f1)" = 12 ]; then echo ON; else echo OFF; fi
}

command_test() {
    steps=4
    ! may_install_servers || steps=5
    install_packages build test
    check_tools
    use_utf8
    install_servers
    configure asan "-DRUCHE_WERROR=$(strictness)"
    build asan "Building programs and tests with the address and undefined behaviour sanitizers"
    await_servers
    run_tests asan "Running every test: units, widgets, architecture, servers, window, benches in small"
    say ""
    say "All of that took $(duration $SECONDS)."
    say "Tests: $passed passed, 0 failed, $skipped skipped"
}

# Some minutes: `test` does the same with fewer rounds.
command_proof() {
    local status
    [[ ${1:-4} =~ ^[1-9][0-9]*$ ]] || die "$1 is no number of rounds." "Say for instance: ./ruche.sh proof 4"
    steps=4
    ! may_install_servers || steps=5
    install_packages build test
    check_tools
    use_utf8
    install_servers
    configure release
    build release "Building the program that sends, and what kills it" tst_proof
    await_servers
    begin_step "Sending: each of 20 faults ${1:-4} times on each network"
    QT_QPA_PLATFORM=offscreen TZ=UTC QTEST_FUNCTION_TIMEOUT=7200000 RUCHE_PROOF_ROUNDS=${1:-4} \
        RUCHE_INSTALL_SERVERS=$(may_install_servers && echo 1 || echo 0) build/release/bin/tst_proof >"$logs/proof.log" 2>&1
    status=$?
    grep -E '^(network|wordpress|bluesky|ghost|all) ' "$logs/proof.log"
    grep -E '^(FAIL|SKIP)' "$logs/proof.log"
    [ $status -eq 0 ] || die "the proof failed (exit status $status; the whole log is $logs/proof.log)."
}

command_package() {
    steps=4
    install_packages build package
    check_tools
    configure release
    build release "Building ruche and ruchectl" ruche ruchectl
    step_run package "Making the package" cpack --config build/release/CPackConfig.cmake -G DEB -B build/release
    ls build/release/*.deb
}

# ------------------------------------------------------------------------------------------------------------- beginning

[ $# -ge 1 ] || { usage; exit 2; }
command=$1
shift
if [ "${1:-}" = --no-install ]; then
    install=no
    shift
fi
use_compiler_cache

case $command in
run) command_run "$@" ;;
build) steps=3 && command_build ;;
test) command_test ;;
proof) command_proof "$@" ;;
package) command_package ;;
packages) missing_packages build test package ;;
help | -h | --help) usage ;;
*)
    usage >&2
    exit 2
    ;;
esac
