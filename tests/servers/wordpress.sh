#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A real WordPress on loopback for tests, from the packages of Debian: WordPress on PHP's own web server, MariaDB on a unix
# socket. Nothing is reached beyond this machine, and nothing outlives its owner.
#
#   wordpress.sh start DIR        starts a fresh, seeded site in DIR (must be empty or new); prints KEY=VALUE lines
#   wordpress.sh stop DIR         stops what was started in DIR
#   wordpress.sh eval DIR CODE    runs PHP inside WordPress, as a plug-in would; prints what it prints
#
# Exit status 77: this machine cannot run it; the reason is on stderr.
#   RUCHE_INSTALL_SERVERS=1   missing packages may be installed (needs root or sudo without a question)
#   RUCHE_SERVER_CACHE=DIR    where the installed site is kept, of which each start is a copy
#                             (default: $XDG_CACHE_HOME or ~/.cache, /ruche-test-servers)
#   RUCHE_SERVER_OWNER=PID    stop by itself when this process is gone
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
packages=(wordpress php-cli php-mysql php-gd php-mbstring php-xml mariadb-server-core mariadb-client-core)

die() { echo "wordpress.sh: $*" >&2; exit 1; }
skip() { echo "wordpress.sh: $*" >&2; exit 77; }

missing_packages() {
    command -v dpkg-query > /dev/null || skip "this is no Debian: dpkg-query is missing"
    local package
    for package in "${packages[@]}"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2> /dev/null)" = installed ] || echo "$package"
    done
}

# Installs without starting any service: WordPress brings a web server along that we do not want.
install_packages() {
    local as_root=()
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

# A process is known by its id and its start time, so that a reused id is never taken for it. A dead one has none.
start_time() { awk '{ sub(/.*\) /, ""); if ($1 != "Z") print $20 }' "/proc/$1/stat" 2> /dev/null || true; }
remember() { echo "$2 $(start_time "$2")" > "$1"; }
is_alive() {
    local pid time
    [ -f "$1" ] && read -r pid time < "$1" || return 1
    [ -n "$time" ] && [ "$(start_time "$pid")" = "$time" ]
}

# Ends the process group of a remembered process: PHP's workers outlive their parent otherwise.
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

stop_site() {
    local dir=$1 sockets
    end_process "$dir/run/php"
    end_process "$dir/run/mariadb"
    if [ -f "$dir/run/sockets" ]; then
        sockets=$(cat "$dir/run/sockets")
        case $sockets in /tmp/ruche-wp-*) rm -rf "$sockets" ;; esac
        rm -f "$dir/run/sockets"
    fi
    return 0
}

mariadb_flags() {
    local flags=(--no-defaults "--datadir=$1/mysql" --innodb-log-file-size=8M --innodb-buffer-pool-size=64M)
    [ "$(id -u)" = 0 ] && flags+=(--user=root)
    printf '%s\n' "${flags[@]}"
}

start_mariadb() {
    local dir=$1 sockets flags
    sockets=$(mktemp -d /tmp/ruche-wp-XXXXXX) # short: the path of a socket may have 107 bytes
    echo "$sockets" > "$dir/run/sockets"
    mapfile -t flags < <(mariadb_flags "$dir")
    setsid mariadbd "${flags[@]}" "--socket=$sockets/db" "--pid-file=$sockets/pid" --skip-networking --skip-log-bin \
        --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 --performance-schema=OFF \
        > "$dir/log/mariadb" 2>&1 < /dev/null &
    remember "$dir/run/mariadb" $!
    for _ in $(seq 200); do
        mariadb --no-defaults "--socket=$sockets/db" -uroot -e 'select 1' > /dev/null 2>&1 && return
        is_alive "$dir/run/mariadb" || break
        sleep 0.05
    done
    tail -5 "$dir/log/mariadb" >&2
    stop_site "$dir"
    die "MariaDB does not start"
}

run_php() {
    local dir=$1
    shift
    RUCHE_WP_SOCKET=$(cat "$dir/run/sockets")/db RUCHE_WP_URL=$(cat "$dir/run/url") RUCHE_WP_LOG=$dir/log/wordpress \
        php -d sendmail_path=/bin/true -d memory_limit=256M "$@"
}

# The site that each start copies: installed and seeded once for each version of the packages and of our scripts.
make_template() {
    local template=$1 new=$1.new.$$ flags
    rm -rf "$template".new.*
    mkdir -p "$new/run" "$new/log"
    mapfile -t flags < <(mariadb_flags "$new")
    mariadb-install-db "${flags[@]}" --auth-root-authentication-method=normal --skip-test-db > "$new/log/install" 2>&1 \
        || { tail -5 "$new/log/install" >&2; die "the database cannot be made"; }
    # Links followed: PHP would resolve them, and find Debian's configuration instead of ours.
    cp -rL /usr/share/wordpress "$new/www"
    rm -f "$new/www/wp-config.php" "$new/www/.htaccess"
    cp "$here/wordpress/wp-config.php" "$new/www/wp-config.php"
    mkdir -p "$new/www/wp-content/uploads"
    echo "http://127.0.0.1:1" > "$new/run/url"
    start_mariadb "$new"
    mariadb --no-defaults "--socket=$(cat "$new/run/sockets")/db" -uroot \
        -e 'create database wordpress character set utf8mb4'
    if ! run_php "$new" "$here/wordpress/seed.php" "$new/www" > "$new/credentials" 2> "$new/log/seed"; then
        tail -20 "$new/log/seed" "$new/credentials" >&2
        stop_site "$new"
        die "WordPress cannot be installed"
    fi
    stop_site "$new"
    rm -rf "$new/run" "$new/log"
    mv -T "$new" "$template"
}

free_port() {
    php -r '$s = stream_socket_server("tcp://127.0.0.1:0"); echo substr(strrchr(stream_socket_get_name($s, false), ":"), 1);'
}

start_php() {
    local dir=$1 port=$2
    echo "http://127.0.0.1:$port" > "$dir/run/url"
    # Workers, because WordPress asks itself for its clock, which a single one could not answer.
    RUCHE_WP_SOCKET=$(cat "$dir/run/sockets")/db RUCHE_WP_URL=http://127.0.0.1:$port RUCHE_WP_LOG=$dir/log/wordpress \
        PHP_CLI_SERVER_WORKERS=4 setsid php -d sendmail_path=/bin/true -d upload_max_filesize=32M -d post_max_size=40M \
        -d memory_limit=256M -S "127.0.0.1:$port" -t "$dir/www" "$here/wordpress/router.php" \
        > "$dir/log/php" 2>&1 < /dev/null &
    remember "$dir/run/php" $!
    for _ in $(seq 200); do
        (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null && return
        is_alive "$dir/run/php" || return 1
        sleep 0.05
    done
    return 1
}

watch_owner() {
    local dir=$1 owner=$2 since
    since=$(start_time "$owner")
    setsid bash -c 'while [ -d "$2/run" ] && [ -n "$4" ] && [ "$(awk "{ sub(/.*\) /, \"\"); print \$20 }" "/proc/$3/stat" 2> /dev/null)" = "$4" ]
        do sleep 1; done; [ ! -d "$2/run" ] || exec "$1" stop "$2"' \
        watch "$here/wordpress.sh" "$dir" "$owner" "$since" > /dev/null 2>&1 < /dev/null &
}

start_site() {
    local dir=$1 version cache template
    ensure_packages
    [ ! -e "$dir/run" ] || die "$dir is in use; stop it first"
    mkdir -p "$dir/run" "$dir/log"
    version=$({ dpkg-query -W "${packages[@]}"; cat "$here/wordpress.sh" "$here"/wordpress/*.php; } | sha256sum | cut -c1-16)
    cache=${RUCHE_SERVER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/ruche-test-servers}
    template=$cache/wordpress-$version
    mkdir -p "$cache"
    (
        flock 9
        [ -d "$template" ] || { rm -rf "$cache"/wordpress-*/; make_template "$template"; }
    ) 9> "$cache/wordpress.lock"
    cp -r --reflink=auto "$template/mysql" "$dir/mysql"
    # WordPress does not change its program files: hard links do, where the file system has them.
    cp -al "$template/www" "$dir/www" 2> /dev/null || { rm -rf "$dir/www"; cp -r "$template/www" "$dir/www"; }
    start_mariadb "$dir"
    local port='' tries
    for tries in 1 2 3; do
        port=$(free_port)
        start_php "$dir" "$port" && break
        [ "$tries" -lt 3 ] || { tail -5 "$dir/log/php" >&2; stop_site "$dir"; die "PHP's server does not start"; }
    done
    [ -z "${RUCHE_SERVER_OWNER:-}" ] || watch_owner "$dir" "$RUCHE_SERVER_OWNER"
    echo "WP_URL=http://127.0.0.1:$port"
    cat "$template/credentials"
}

[ $# -ge 2 ] || die "usage: wordpress.sh start|stop DIR, or eval DIR CODE"
directory=$(realpath -m "$2")
case $1 in
start) start_site "$directory" ;;
stop)
    stop_site "$directory"
    rm -rf "$directory/run"
    ;;
eval) run_php "$directory" "$here/wordpress/eval.php" "$directory/www" "${3:?code}" ;;
*) die "unknown command: $1" ;;
esac
