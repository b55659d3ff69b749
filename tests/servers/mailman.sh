#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A real Mailman 3 on loopback for tests, from the packages of Debian: its core with REST, and LMTP for mails that come in.
# What it sends goes nowhere. Nothing is reached beyond this machine, and nothing outlives its owner.
#
#   mailman.sh start DIR          starts a server in DIR (must be empty or new); prints KEY=VALUE lines
#   mailman.sh stop DIR           stops what was started in DIR
#   mailman.sh install            only installs
#
# Every start is a server with the list forum@example.test: ana and ben are members, and ana owns it. Whoever is no member is
# held for a moderator.
#
# Exit status 77: this machine cannot run it; the reason is on stderr.
#   RUCHE_INSTALL_SERVERS=1   missing packages may be installed (needs root or sudo without a question)
#   RUCHE_SERVER_OWNER=PID    stop by itself when this process is gone
set -euo pipefail
# shellcheck source=tests/servers/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

packages=(mailman3 curl)
programs=/usr/lib/mailman3/bin
user=restadmin
password=restpass

missing_packages() {
    command -v dpkg-query > /dev/null || skip "this is no Debian: dpkg-query is missing"
    local package
    for package in "${packages[@]}"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2> /dev/null)" = installed ] || echo "$package"
    done
}

stop_server() { end_process "$1/run/mailman"; }

write_config() { # DIR PORT LMTP-PORT SINK-PORT
    cat > "$1/mailman.cfg" << CONFIG
[mailman]
layout: test
site_owner: owner@example.test
[paths.test]
var_dir: $1/var
bin_dir: $programs
queue_dir: \$var_dir/queue
list_data_dir: \$var_dir/lists
log_dir: $1/log
lock_dir: \$var_dir/locks
data_dir: \$var_dir/data
cache_dir: \$var_dir/cache
etc_dir: \$var_dir/etc
messages_dir: \$var_dir/messages
archive_dir: \$var_dir/archives
template_dir: \$var_dir/templates
pid_file: \$var_dir/master.pid
lock_file: \$lock_dir/master.lck
[database]
class: mailman.database.sqlite.SQLiteDatabase
url: sqlite:///$1/var/mailman.db
[webservice]
hostname: 127.0.0.1
port: $2
admin_user: $user
admin_pass: $password
[mta]
incoming: mailman.mta.null.NullMTA
lmtp_host: 127.0.0.1
lmtp_port: $3
smtp_host: 127.0.0.1
smtp_port: $4
CONFIG
    # Only what mails pass on their way to the queue of held ones and to the list.
    local runner
    for runner in archive bounces command digest nntp retry task; do
        printf '[runner.%s]\nstart: no\n' "$runner" >> "$1/mailman.cfg"
    done
}

rest() { # ROUTE [CURL OPTIONS…]
    local route=$1
    shift
    curl -fsS --noproxy '*' -u "$user:$password" "$@" "$(cat "$directory/run/address")/$route"
}

seed() {
    local person
    rest domains -d mail_host=example.test
    rest lists -d fqdn_listname=forum@example.test
    for person in ana ben; do
        rest members -d list_id=forum.example.test -d "subscriber=$person@example.test" -d "display_name=$person" \
            -d pre_verified=true -d pre_confirmed=true -d pre_approved=true
    done
    rest members -d list_id=forum.example.test -d subscriber=ana@example.test -d role=owner -d pre_verified=true
}

free_tcp_ports() { # COUNT
    python3 -c '
import socket, sys
sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(int(sys.argv[1]))]
print(*(s.getsockname()[1] for s in sockets))' "$1"
}

start_server() {
    local dir=$1 rest_port lmtp_port sink_port ready=
    ensure_packages
    new_directory "$dir"
    mkdir -p "$dir/var"
    read -r rest_port lmtp_port sink_port < <(free_tcp_ports 3)
    write_config "$dir" "$rest_port" "$lmtp_port" "$sink_port"
    echo "http://127.0.0.1:$rest_port/3.1" > "$dir/run/address"
    setsid "$programs/master" -C "$dir/mailman.cfg" > "$dir/log/master" 2>&1 < /dev/null &
    remember "$dir/run/mailman" $!
    for _ in $(seq 1800); do
        rest system/versions > "$dir/run/versions" 2> /dev/null && ready=1 && break
        is_alive "$dir/run/mailman" || break
        sleep 0.1
    done
    if [ -z "$ready" ] || ! wait_for_port "$lmtp_port" "$dir/run/mailman" || ! seed > "$dir/log/seed" 2>&1; then
        tail -n 20 "$dir"/log/* >&2
        stop_server "$dir"
        die "Mailman does not start"
    fi
    watch_owner "$dir"
    echo "MM_REST=http://127.0.0.1:$rest_port/3.1"
    echo "MM_USER=$user"
    echo "MM_PASSWORD=$password"
    echo "MM_LMTP_PORT=$lmtp_port"
}

[ "${1:-}" = install ] || [ $# -ge 2 ] || die "usage: mailman.sh start|stop DIR, or install"
directory=$(realpath -m "${2:-.}")
case $1 in
install) ensure_packages ;;
start) start_server "$directory" ;;
stop)
    stop_server "$directory"
    rm -rf "$directory/run"
    ;;
*) die "unknown command: $1" ;;
esac
