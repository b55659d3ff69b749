<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a piece of PHP inside the site: what happens there without us, as other people's work.
[, $root, $code] = $argv;
$_SERVER += ['HTTP_HOST' => parse_url(getenv('RUCHE_WP_URL'), PHP_URL_HOST), 'REQUEST_URI' => '/',
    'SERVER_PROTOCOL' => 'HTTP/1.1', 'REMOTE_ADDR' => '127.0.0.1'];
require $root . '/wp-load.php';
eval($code);
