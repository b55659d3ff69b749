<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// Installs the test site and fills it: users of each role, articles in each status, comments of visitors. Prints KEY=VALUE.
[, $root] = $argv;
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'REQUEST_URI' => '/', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REMOTE_ADDR' => '127.0.0.1'];
define('WP_INSTALLING', true);
require $root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('Cap Pertuis &amp; fils', 'admin', 'admin@example.test', true, '', 'login-password');
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
update_option('timezone_string', 'Europe/Paris');
update_option('comment_moderation', 1);
update_option('comment_registration', 0);
global $wp_rewrite;
$wp_rewrite->init();
$wp_rewrite->set_permalink_structure('/%year%/%monthnum%/%postname%/');
flush_rewrite_rules(false);

$ids = ['admin' => username_exists('admin')];
foreach (['editor', 'author', 'contributor', 'subscriber'] as $role) {
    $ids[$role] = wp_insert_user(['user_login' => $role, 'user_pass' => 'login-password', 'role' => $role,
        'user_email' => $role . '@example.test', 'display_name' => ucfirst($role) . ' Test']);
}
foreach ($ids as $user => $id) {
    [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'ruche']);
    echo 'WP_' . strtoupper($user) . '_PASSWORD=' . $password . "\n";
    echo 'WP_' . strtoupper($user) . '_ID=' . $id . "\n";
}

foreach (get_posts(['post_type' => 'any', 'post_status' => 'any', 'numberposts' => -1]) as $post) {
    wp_delete_post($post->ID, true);
}
foreach (get_comments() as $comment) {
    wp_delete_comment($comment, true);
}

$article = function (string $title, string $status, string $gmt, string $author) use ($ids) {
    return wp_insert_post(['post_title' => $title, 'post_content' => "<p>Texte de « $title ».</p>", 'post_status' => $status,
        'post_date_gmt' => $gmt, 'post_date' => get_date_from_gmt($gmt), 'post_author' => $ids[$author], 'post_type' => 'post']);
};
$harbour = $article('Le port l’été', 'publish', '2026-01-10 08:00:00', 'editor');
$article('Horaires d’hiver', 'publish', '2026-02-01 09:30:00', 'author');
$article('Réservé à l’équipe', 'private', '2026-02-02 09:30:00', 'editor');
$article('Brouillon', 'draft', '2026-02-03 09:30:00', 'editor');
$article('À relire', 'pending', '2026-02-04 09:30:00', 'contributor');
$article('Fête du port', 'future', '2035-07-14 16:30:00', 'editor');
wp_trash_post($article('Abandonné', 'publish', '2026-02-05 09:30:00', 'editor'));

$comment = function (string $name, string $mail, string $text, $status, int $parent = 0, string $gmt = '2026-03-01 10:00:00', int $user = 0) use ($harbour) {
    return wp_insert_comment(['comment_post_ID' => $harbour, 'comment_author' => $name, 'comment_author_email' => $mail,
        'comment_content' => $text, 'comment_approved' => $status, 'comment_parent' => $parent, 'user_id' => $user,
        'comment_date_gmt' => $gmt, 'comment_date' => get_date_from_gmt($gmt)]);
};
$first = $comment('Léa O&#039;Brien', 'Lea@Example.test', "Très bel article !\nMerci &amp; bravo 😀", 1);
$answer = $comment('Editor Test', 'editor@example.test', 'Merci Léa.', 1, $first, '2026-03-01 11:00:00', $ids['editor']);
$comment('Marc', 'marc@example.test', 'Et les horaires ?', 1, $answer, '2026-03-01 12:00:00');
$comment('Anonyme', '', 'Sans adresse', 1, 0, '2026-03-02 10:00:00');
$comment('Nina', 'nina@example.test', 'Est-ce ouvert dimanche ?', 0, 0, '2026-03-03 10:00:00');
$comment("Evil\u{202E}gpj", 'evil@example.test',
    '<script>alert(1)</script><a href="https://casino.example/win">Cliquez</a> <img src=x onerror="alert(2)">' . "\u{200B}!", 0, 0,
    '2026-03-04 10:00:00');
$comment('Pub', 'pub@example.test', 'Achetez', 'spam', 0, '2026-03-05 10:00:00');
$comment('Oups', 'oups@example.test', 'À la corbeille', 'trash', 0, '2026-03-06 10:00:00');
echo "WP_ARTICLE=$harbour\n";
echo "WP_COMMENT=$first\n";
echo "WP_ANSWER=$answer\n";
echo 'WP_VERSION=' . get_bloginfo('version') . "\n";
