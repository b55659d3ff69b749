// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/signintext.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace ruche::text {

namespace {

struct SignInTr
{
    Q_DECLARE_TR_FUNCTIONS(SignIn)
};

/// The place where the secret is made; empty when the network has no words of its own.
QString secretPlace(const QString &network)
{
    if (network == "wordpress"_L1)
        return SignInTr::tr("You make it on the site: Users › Profile › Application passwords.");
    if (network == "bluesky"_L1)
        return SignInTr::tr(
            "You make it on Bluesky: Settings › Privacy and security › App passwords. Not the "
            "password that you sign in with there.");
    if (network == "ghost"_L1)
        return SignInTr::tr(
            "You find it on the site: Settings › Integrations › Add custom integration. It is "
            "the Admin API key, in two parts with a colon between them.");
    if (network == "nodebb"_L1)
        return SignInTr::tr(
            "An administrator makes it on the forum: Administration › Settings › API access, for "
            "the user in whose name Ruche is to write.");
    if (network == "discourse"_L1)
        return SignInTr::tr(
            "An administrator makes it on the forum: Admin › API keys, for the user whose name "
            "stands above.");
    if (network == "mailman"_L1)
        return SignInTr::tr(
            "The server’s administrator has them: they stand in mailman.cfg, under [webservice].");
    if (network == "telegram"_L1)
        return SignInTr::tr(
            "You get it from @BotFather on Telegram. Then make the bot an administrator of the channel "
            "that may post.");
    if (network == "discord"_L1)
        return SignInTr::tr(
            "You make it on Discord: Edit channel › Integrations › Webhooks › Copy webhook URL. Who knows "
            "it can write there.");
    return {};
}

} // namespace

SignInText signInText(const domain::NetworkInfo &network)
{
    SignInText text;
    text.addressLabel = SignInTr::tr("Address of the site");
    text.addressHelp = SignInTr::tr("For example https://cap-pertuis.example");
    QString place = secretPlace(network.key);
    switch (network.signIn) {
    case domain::SignIn::None:
        return text;
    case domain::SignIn::Handle:
        text.addressLabel = SignInTr::tr("Address of the profile");
        text.addressHelp.clear();
        return text;
    case domain::SignIn::Browser:
        text.addressLabel = SignInTr::tr("Address of the server");
        text.addressHelp = SignInTr::tr("For example https://mer.example");
        text.secretLabel = SignInTr::tr("Access token or code");
        if (place.isEmpty())
            place = SignInTr::tr("Instead of the browser: a token made in the settings of the server. Or the "
                                 "code, or the address, at which the browser ended.");
        break;
    case domain::SignIn::Key:
        text.secretLabel = SignInTr::tr("Key");
        if (place.isEmpty())
            place = SignInTr::tr("Its owner makes it in the settings of the site.");
        break;
    case domain::SignIn::UserAndAppPassword:
        text.secretLabel = SignInTr::tr("Application password");
        if (place.isEmpty())
            place = SignInTr::tr("You make it in the settings of your account there.");
        break;
    }
    if (network.key == "bluesky"_L1) {
        text.addressLabel = SignInTr::tr("Address of the server");
        text.addressHelp = SignInTr::tr("For most people https://bsky.social");
    } else if (network.key == "nodebb"_L1 || network.key == "discourse"_L1) {
        text.addressLabel = SignInTr::tr("Address of the category");
        text.addressHelp = network.key == "nodebb"_L1
            ? SignInTr::tr(
                "Where your topics go, for example https://forum.example/category/5/news. With the "
                "address of the forum alone, Ruche reads and answers, and publishes nothing.")
            : SignInTr::tr(
                "Where your topics go, for example https://forum.example/c/news/5. With the address "
                "of the forum alone, they go where the forum puts them.");
        text.secretLabel = network.key == "nodebb"_L1 ? SignInTr::tr("API token") : SignInTr::tr("API key");
    } else if (network.key == "mailman"_L1) {
        text.addressLabel = SignInTr::tr("Address of the list");
        text.addressHelp
            = SignInTr::tr("In the administration interface (REST), for example "
                           "https://lists.example/3.1/lists/forum.lists.example. One account is one list.");
        text.secretLabel = SignInTr::tr("Password");
    } else if (network.key == "telegram"_L1) {
        text.addressLabel = SignInTr::tr("Address of the channel or group");
        text.addressHelp = SignInTr::tr(
            "For example https://t.me/cap_pertuis, and for a private channel the beginning of the address "
            "of one of its messages: https://t.me/c/1234567890");
        text.secretLabel = SignInTr::tr("Token of the bot");
    } else if (network.key == "discord"_L1) {
        text.addressLabel = SignInTr::tr("Address of the channel");
        text.addressHelp
            = SignInTr::tr("https://discord.com is enough: the webhook says which channel it writes to.");
        text.secretLabel = SignInTr::tr("Address of the webhook");
    }
    text.secretHelp = place + u' '
        + SignInTr::tr("It goes to your keychain or an encrypted file, never into the workspace.");
    return text;
}

} // namespace ruche::text
