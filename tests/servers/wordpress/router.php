<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// For PHP's web server: files as they are, all other addresses to WordPress, as a rewrite rule would do.
$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
if ($path !== '/' && strpos($path, '..') === false) {
    if (is_file($root . $path) || is_file($root . rtrim($path, '/') . '/index.php')) {
        return false;
    }
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $root . '/index.php';
chdir($root);
require $root . '/index.php';
