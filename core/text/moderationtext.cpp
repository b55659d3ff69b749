// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/moderationtext.h"

#include "core/domain/moderationcapability.h"

#include <QCoreApplication>
#include <QStringList>

namespace ruche::text {

namespace {

struct ModerationTr
{
    Q_DECLARE_TR_FUNCTIONS(ModerationText)
};

QString actionDone(domain::ModerationAction action)
{
    switch (action) {
    case domain::ModerationAction::Approve:
        return ModerationTr::tr("Message approved");
    case domain::ModerationAction::Hold:
        return ModerationTr::tr("Message hidden until it is reviewed");
    case domain::ModerationAction::Spam:
        return ModerationTr::tr("Message removed as spam");
    case domain::ModerationAction::Trash:
        return ModerationTr::tr("Message removed");
    }
    return {};
}

QString momentText(const QDateTime &at, const QLocale &locale)
{
    return locale.toString(at.toUTC(), QLocale::ShortFormat);
}

QString sanctionDone(const domain::Sanction &sanction, const QLocale &locale)
{
    const QString what = sanctionText(sanction.kind);
    return sanction.endsAt
        ? ModerationTr::tr("%1 until %2 UTC").arg(what, momentText(*sanction.endsAt, locale))
        : ModerationTr::tr("%1 without an end").arg(what);
}

} // namespace

QString sanctionConsequence(const domain::NetworkInfo &network,
                            domain::SanctionKind kind,
                            const QString &author,
                            const std::optional<QDateTime> &until,
                            const QLocale &locale)
{
    const QString end = until ? locale.toString(*until, QLocale::ShortFormat) : QString();
    switch (kind == domain::SanctionKind::Mute ? network.mute : network.ban) {
    case domain::SanctionEffect::None:
        return {};
    case domain::SanctionEffect::HiddenFromUs:
        return until
            ? ModerationTr::tr("Until %2 you do not see what %1 writes. Everybody else does, and %1 is "
                               "not told.")
                  .arg(author, end)
            : ModerationTr::tr("You do not see any more what %1 writes. Everybody else does, and %1 is "
                               "not told.")
                  .arg(author);
    case domain::SanctionEffect::CannotReachUs:
        return until
            ? ModerationTr::tr("Until %2 %1 can neither follow you nor answer you. Others still see what "
                               "%1 writes.")
                  .arg(author, end)
            : ModerationTr::tr("%1 can neither follow you nor answer you any more. Others still see what "
                               "%1 writes.")
                  .arg(author);
    case domain::SanctionEffect::CannotWrite:
        return until ? ModerationTr::tr("%1 can read on but not write until %2.").arg(author, end)
                     : ModerationTr::tr("%1 can read on but not write until this is lifted.").arg(author);
    case domain::SanctionEffect::CannotSignIn:
        return until
            ? ModerationTr::tr("%1 cannot sign in to %3 until %2.").arg(author, end, network.name)
            : ModerationTr::tr("%1 cannot sign in to %2 until this is lifted.").arg(author, network.name);
    }
    return {};
}

QString oneWayWarning(const domain::NetworkInfo &network, domain::ModerationAction action, bool held)
{
    if (!held || !network.heldOneWay.testFlag(domain::capabilityFor(action)))
        return {};
    return action == domain::ModerationAction::Approve
        ? ModerationTr::tr("%1 sends it out at once, and that cannot be undone.").arg(network.name)
        : ModerationTr::tr("%1 throws it away for good: it cannot be brought back.").arg(network.name);
}

QString flagReasonText(domain::FlagReason reason)
{
    switch (reason) {
    case domain::FlagReason::Spam:
        return ModerationTr::tr("Spam");
    case domain::FlagReason::Abuse:
        return ModerationTr::tr("Insults or threats");
    case domain::FlagReason::OffTopic:
        return ModerationTr::tr("Off topic");
    case domain::FlagReason::Illegal:
        return ModerationTr::tr("Illegal");
    case domain::FlagReason::HeldByNetwork:
        return ModerationTr::tr("Held by the network");
    case domain::FlagReason::Other:
        break;
    }
    return ModerationTr::tr("Another reason");
}

QString sanctionText(domain::SanctionKind kind)
{
    return kind == domain::SanctionKind::Mute ? ModerationTr::tr("Muted") : ModerationTr::tr("Banned");
}

QString recordText(const QString &member, const QList<domain::Ruling> &rulings, const QLocale &locale)
{
    QStringList lines{ModerationTr::tr("Decisions about %1").arg(member)};
    if (rulings.isEmpty())
        lines << ModerationTr::tr("There is none.");
    for (const domain::Ruling &ruling : rulings) {
        lines << QString();
        const QString at = momentText(ruling.at, locale);
        lines << (ruling.by.isEmpty() ? ModerationTr::tr("%1 UTC").arg(at)
                                      : ModerationTr::tr("%1 UTC, by %2").arg(at, ruling.by));
        if (ruling.undone)
            lines << ModerationTr::tr("This decision was undone and does not count.");
        if (!ruling.rule.isEmpty())
            lines << ModerationTr::tr("Rule: %1").arg(ruling.rule);
        if (!ruling.reason.isEmpty())
            lines << ModerationTr::tr("Reason: %1").arg(ruling.reason);
        for (const domain::RuledMessage &ruled : ruling.messages) {
            lines << ModerationTr::tr("Message: “%1”").arg(ruled.text.simplified());
            if (ruled.action)
                lines << actionDone(*ruled.action);
        }
        if (!ruling.warning.isEmpty())
            lines << ModerationTr::tr("Warning sent: “%1”").arg(ruling.warning.simplified());
        if (!ruling.strikes.isEmpty())
            lines << ModerationTr::tr("One strike");
        for (const domain::Sanction &sanction : ruling.sanctions)
            lines << sanctionDone(sanction, locale);
    }
    return lines.join(QChar(u'\n')) + QChar(u'\n');
}

} // namespace ruche::text
