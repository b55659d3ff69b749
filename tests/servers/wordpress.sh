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

# shellcheck source=tests/servers/common.sh
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

packages=(wordpress php-cli php-mysql php-gd php-mbstring php-xml mariadb-server-core mariadb-client-core)

missing_packages() {
    command -v dpkg-query > /dev/null || skip "this is no Debian: dpkg-query is missing"
    local package
    for package in "${packages[@]}"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2> /dev/null)" = installed ] || echo "$package"
    done
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
    wait_for_port "$port" "$dir/run/php"
}

start_site() {
    local dir=$1 version template
    ensure_packages
    new_directory "$dir"
    version=$({ dpkg-query -W "${packages[@]}"; cat "$here/common.sh" "$here/wordpress.sh" "$here"/wordpress/*.php; } | sha256sum | cut -c1-16)
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
    watch_owner "$dir"
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
