#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A real Ghost on loopback for tests, with its data in SQLite. Nothing is reached beyond this machine once it is installed,
# and nothing outlives its owner.
#
#   ghost.sh start DIR            starts a new site in DIR (must be empty or new); prints KEY=VALUE lines
#   ghost.sh stop DIR             stops what was started in DIR
#   ghost.sh install              only installs, so that a later start takes seconds
#
# Every start is a site with its owner, comments switched on for members, and an integration whose keys are printed.
#
# Exit status 77: this machine cannot run it; the reason is on stderr.
#   RUCHE_INSTALL_SERVERS=1   what is missing may be installed: Debian packages (needs root or sudo without a question),
#                             and npm packages, one of which is compiled; takes about 2 minutes, once
#   RUCHE_SERVER_CACHE=DIR    where the npm packages are kept (default: $XDG_CACHE_HOME or ~/.cache, /ruche-test-servers)
#   RUCHE_SERVER_OWNER=PID    stop by itself when this process is gone
set -euo pipefail
# shellcheck source=tests/servers/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

ghost=ghost@6.65.0
use_npm ghost pnpm@12.4.2 node-gyp@11.5.0 "$ghost"

missing_packages() { missing_npm_tools; }

# Ghost's own components are files inside its package, and its list of exact versions is one of pnpm: so it is unpacked, and
# its packages are installed inside.
install_software() { # DIR
    local new=$1 tools=()
    for tool in "${npm_packages[@]}"; do
        [ "$tool" = "$ghost" ] || tools+=("$tool")
    done
    install_npm_packages "$new" "${tools[@]}"
    (
        cd "$new"
        npm pack --fetch-retries=2 "$ghost"
        tar xzf ghost-*.tgz
        rm ghost-*.tgz
        # Not before: the system's npm may need the system's Node.js.
        export PATH=$new/node_modules/$node_package/bin:$PATH
        (cd node_modules/pnpm && node install.js)
        cd package
        # Its store is of no use afterwards: the files that it holds are linked, not copied.
        ../node_modules/.bin/pnpm install --prod --frozen-lockfile --ignore-scripts --store-dir "$new/store"
        rm -rf "$new/store"
    ) >> "$new/log" 2>&1 || { tail -5 "$new/log" >&2; rm -rf "$new"; skip "the npm packages could not be installed"; }
    compile_sqlite "$new" "$(readlink -f "$new/package/node_modules/better-sqlite3")"
}

stop_site() { end_process "$1/run/ghost"; }

write_config() { # DIR ADDRESS PORT
    cat > "$1/config.development.json" << JSON
{
    "url": "$2",
    "server": {"host": "127.0.0.1", "port": $3, "shutdownTimeout": 1000},
    "database": {
        "client": "better-sqlite3",
        "connection": {"filename": "$1/content/data/site.db"},
        "useNullAsDefault": true
    },
    "paths": {"contentPath": "$1/content/"},
    "mail": {"from": "site@example.test", "transport": "stub"},
    "security": {"staffDeviceVerification": false},
    "privacy": {"useTinfoil": true},
    "logging": {"level": "info", "transports": ["stdout"]},
    "spam": {
        "user_login": {"freeRetries": 10000},
        "global_block": {"freeRetries": 10000},
        "content_api_key": {"freeRetries": 10000}
    }
}
JSON
}

start_site() {
    local dir=$1 port address
    ensure_software
    new_directory "$dir"
    port=$(free_ports 1)
    address=http://127.0.0.1:$port
    cp -r "$software/package/content" "$dir/content"
    mkdir -p "$dir/content/data"
    write_config "$dir" "$address" "$port"
    # It reads its configuration from the folder where it runs, and looks there for its program, too.
    ln -s "$software/package" "$dir/current"
    (cd "$dir" && NODE_ENV=development TMPDIR=$dir/tmp exec setsid "$node" current/index.js) \
        > "$dir/log/ghost" 2>&1 < /dev/null &
    remember "$dir/run/ghost" $!
    if ! "$node" "$here/ghost/setup.mjs" "$address" "$(cut -d' ' -f1 "$dir/run/ghost")" > "$dir/facts" 2> "$dir/log/setup"; then
        tail -20 "$dir/log/ghost" "$dir/log/setup" >&2
        stop_site "$dir"
        die "Ghost does not start"
    fi
    watch_owner "$dir"
    cat "$dir/facts"
}

case ${1:-} in
install) ensure_software ;;
start) start_site "$(realpath -m "${2:?folder}")" ;;
stop)
    stop_site "$(realpath -m "${2:?folder}")"
    rm -rf "$(realpath -m "$2")/run"
    ;;
*) die "usage: ghost.sh start|stop DIR, or install" ;;
esac
