// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/queuetext.h"

#include "core/text/moderationtext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace ruche::text {

namespace {

struct QueueTr
{
    Q_DECLARE_TR_FUNCTIONS(ModerationQueueText)
};

using domain::Moderation;
using domain::ModerationAction;
using domain::ReviewKind;

QString withScore(const QString &name, double score, const QLocale &locale)
{
    return u"%1 %2"_s.arg(name, locale.toString(score, 'f', 2));
}

QString spamHintText(const QString &hint, const QString &detail)
{
    const int number = detail.toInt();
    if (hint == "moneyPromise"_L1)
        return QueueTr::tr("Promise of money");
    if (hint == "reportedDomain"_L1)
        return QueueTr::tr("Link to a reported domain: %1").arg(detail);
    if (hint == "repeatedByOthers"_L1)
        return QueueTr::tr("The same text %n time(s)", nullptr, number);
    if (hint == "repeatedByAuthor"_L1)
        return QueueTr::tr("Written %n time(s) by this person", nullptr, number);
    if (hint == "newAccount"_L1)
        return number == 0 ? QueueTr::tr("Seen here for the first time today")
                           : QueueTr::tr("Known here for %n day(s)", nullptr, number);
    if (hint == "manyInADay"_L1)
        return QueueTr::tr("%n message(s) in 24 hours", nullptr, number);
    if (hint == "mostlyLinks"_L1)
        return QueueTr::tr("Hardly more than links");
    if (hint == "shortenedLink"_L1)
        return QueueTr::tr("Shortened link: %1").arg(detail);
    if (hint == "invisibleCharacters"_L1)
        return QueueTr::tr("%n invisible character(s)", nullptr, number);
    if (hint == "disguisedLetters"_L1)
        return QueueTr::tr("%n disguised letter(s)", nullptr, number);
    if (hint == "contactElsewhere"_L1)
        return QueueTr::tr("Asks to write elsewhere");
    if (hint == "shouting"_L1)
        return QueueTr::tr("Nearly all in capitals");
    return hint;
}

QString chipOfWords(const domain::ReviewItem &item)
{
    for (const domain::ReviewReason &reason : item.reasons) {
        if (reason.kind != ReviewKind::Words)
            continue;
        if (reason.detail == "insults"_L1)
            return QueueTr::tr("Insult");
        if (reason.detail == "baits"_L1)
            return QueueTr::tr("Spam bait");
        if (reason.detail == "personal"_L1)
            return QueueTr::tr("Personal data");
        break;
    }
    return name(ReviewKind::Words);
}

/// Not a matter of more or less.
bool isPersonal(const domain::ReviewItem &item)
{
    for (const domain::ReviewReason &reason : item.reasons) {
        if (reason.kind == ReviewKind::Words)
            return reason.detail == "personal"_L1;
    }
    return false;
}

} // namespace

QString name(ReviewKind kind)
{
    switch (kind) {
    case ReviewKind::Spam:
        return QueueTr::tr("Spam");
    case ReviewKind::Words:
        return QueueTr::tr("Watched word");
    case ReviewKind::Reported:
        return QueueTr::tr("Reported");
    case ReviewKind::Held:
        break;
    }
    return QueueTr::tr("Held");
}

QString watchListName(const QString &list)
{
    if (list == "insults"_L1)
        return QueueTr::tr("Insults and threats");
    if (list == "baits"_L1)
        return QueueTr::tr("Baits of spam");
    if (list == "personal"_L1)
        return QueueTr::tr("Personal data");
    return {};
}

QString reviewChip(const domain::ReviewItem &item, const QLocale &locale)
{
    switch (item.kind) {
    case ReviewKind::Spam:
        return withScore(name(item.kind), item.spam, locale);
    case ReviewKind::Words:
        return isPersonal(item) ? chipOfWords(item) : withScore(chipOfWords(item), item.words, locale);
    case ReviewKind::Reported:
        return item.reports > 1 ? QueueTr::tr("Reported %n time(s)", nullptr, item.reports) : name(item.kind);
    case ReviewKind::Held:
        break;
    }
    return name(item.kind);
}

QString reviewReason(const domain::ReviewReason &reason, const QLocale &)
{
    if (reason.kind == ReviewKind::Spam)
        return spamHintText(reason.name, reason.detail);
    if (reason.kind == ReviewKind::Words) {
        if (reason.detail == "personal"_L1)
            return QueueTr::tr("Personal data, for everybody to read");
        const QString list = watchListName(reason.detail);
        return list.isEmpty() ? QueueTr::tr("Watched word “%1”").arg(reason.name)
                              : QueueTr::tr("“%1” (%2)").arg(reason.name, list);
    }
    return name(reason.kind);
}

QString moderationVerb(ModerationAction action)
{
    switch (action) {
    case ModerationAction::Approve:
        return QueueTr::tr("Approve");
    case ModerationAction::Hold:
        return QueueTr::tr("Hide");
    case ModerationAction::Spam:
        return QueueTr::tr("Spam");
    case ModerationAction::Trash:
        break;
    }
    return QueueTr::tr("Delete");
}

QString moderationConsequence(const domain::NetworkInfo &network, ModerationAction action, Moderation now)
{
    const bool held = now == Moderation::Held;
    const QString oneWay = oneWayWarning(network, action, held);
    QString what;
    switch (action) {
    case ModerationAction::Approve:
        what = held ? QueueTr::tr("Everybody on %1 sees it.").arg(network.name)
                    : QueueTr::tr("It stays public; reports on it are folded away until it is edited.");
        break;
    case ModerationAction::Hold:
        what = held ? QueueTr::tr("It stays hidden on %1 and leaves this list.").arg(network.name)
                    : QueueTr::tr("Nobody on %1 sees it until you approve it.").arg(network.name);
        break;
    case ModerationAction::Spam:
        what = QueueTr::tr("%1 takes it away as spam; its links count against others.").arg(network.name);
        break;
    case ModerationAction::Trash:
        what = oneWay.isEmpty()
            ? QueueTr::tr("It is taken off %1; you can bring it back for 30 days.").arg(network.name)
            : QueueTr::tr("It is taken off %1.").arg(network.name);
        break;
    }
    return oneWay.isEmpty() ? what : what + u' ' + oneWay;
}

QString notOffered(const domain::NetworkInfo &network)
{
    return QueueTr::tr("%1 does not let this account do that.").arg(network.name);
}

QString penaltyLength(const std::optional<std::chrono::seconds> &length)
{
    if (!length)
        return QueueTr::tr("no end");
    const auto hours = int(length->count() / 3600);
    return hours >= 48 ? QueueTr::tr("%n day(s)", nullptr, hours / 24)
                       : QueueTr::tr("%n hour(s)", nullptr, hours);
}

QString ladderStepText(const domain::LadderStep &step)
{
    if (!step.sanction)
        return QueueTr::tr("Warn");
    const bool mute = *step.sanction == domain::SanctionKind::Mute;
    if (!step.duration)
        return mute ? QueueTr::tr("Mute without an end") : QueueTr::tr("Ban");
    return (mute ? QueueTr::tr("Mute for %1") : QueueTr::tr("Ban for %1")).arg(penaltyLength(step.duration));
}

QString rulingSummary(const domain::Ruling &ruling)
{
    QStringList parts;
    if (!ruling.messages.isEmpty() && ruling.messages.first().action) {
        switch (*ruling.messages.first().action) {
        case ModerationAction::Approve:
            parts << QueueTr::tr("Approved");
            break;
        case ModerationAction::Hold:
            parts << QueueTr::tr("Hidden");
            break;
        case ModerationAction::Spam:
            parts << QueueTr::tr("Removed as spam");
            break;
        case ModerationAction::Trash:
            parts << QueueTr::tr("Deleted");
            break;
        }
    }
    if (!ruling.warning.isEmpty())
        parts << QueueTr::tr("Warned");
    if (!ruling.strikes.isEmpty())
        parts << QueueTr::tr("Strike");
    if (!ruling.sanctions.isEmpty())
        parts << sanctionText(ruling.sanctions.first().kind);
    if (parts.isEmpty())
        parts << QueueTr::tr("Noted");
    if (ruling.messages.size() > 1)
        parts << QueueTr::tr("%n message(s)", nullptr, int(ruling.messages.size()));
    return parts.join(u", "_s);
}

} // namespace ruche::text
