<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Configuration of the test site. What differs from run to run comes from the environment (see wordpress.sh).
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('RUCHE_WP_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define($name . '_KEY', 'test only ' . $name);
    define($name . '_SALT', 'test only, salted ' . $name);
}
$table_prefix = 'wp_';
define('WP_HOME', getenv('RUCHE_WP_URL'));
define('WP_SITEURL', getenv('RUCHE_WP_URL'));
// Application passwords without https are for local sites only.
define('WP_ENVIRONMENT_TYPE', 'local');
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_AUTO_UPDATE_CORE', false);
define('FS_METHOD', 'direct');
// The clock of WordPress runs when a test asks for wp-cron.php, and never by itself.
define('DISABLE_WP_CRON', true);
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', getenv('RUCHE_WP_LOG'));
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
