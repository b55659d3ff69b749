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

# shellcheck source=tests/servers/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

use_npm bluesky @atproto/dev-env@0.6.7 @atproto/pds@0.5.35 node-gyp@11.5.0

postgres_programs() { find /usr/lib/postgresql -path '*/bin/postgres' 2> /dev/null | sort -V | tail -1 | xargs -r dirname; }

missing_packages() {
    command -v redis-check-rdb > /dev/null || echo redis-tools
    [ -n "$(postgres_programs)" ] || echo postgresql
    missing_npm_tools
}

install_software() { # DIR
    install_npm_packages "$1" "${npm_packages[@]}"
    compile_sqlite "$1" "$1/node_modules/better-sqlite3"
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

start_network() {
    local dir=$1 ports
    ensure_software
    new_directory "$dir"
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
    watch_owner "$dir"
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
