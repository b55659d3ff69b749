// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing/publishwords.h"

#include "core/services/accountservice.h"
#include "core/text/errortext.h"
#include "core/text/publishtext.h"
#include "ui/common/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui::publishwords {

namespace {

struct PublishWordsTr
{
    Q_DECLARE_TR_FUNCTIONS(ruche::ui::PublishWords)
};

using Kind = domain::PublishMatter::Kind;

QString plannedSentence(const domain::PublishMatter &matter, const QString &zone, const QDateTime &now)
{
    if (!matter.slot.isValid())
        return {};
    const QString time = format::nearDayAndTime(matter.slot, zone, now);
    return matter.slot > now ? PublishWordsTr::tr("It is planned for %1.").arg(time)
                             : PublishWordsTr::tr("It was planned for %1.").arg(time);
}

QString beside(const QString &first, const QString &second)
{
    return second.isEmpty() ? first : first + u' ' + second;
}

} // namespace

QString titleOf(const domain::PublishMatter &matter)
{
    return matter.title.isEmpty() ? PublishWordsTr::tr("Post without a text") : matter.title;
}

QString nameOf(const domain::Account &account)
{
    if (!account.handle.isEmpty())
        return account.handle;
    return account.displayName.isEmpty() ? account.url.host() : account.displayName;
}

QString networkName(const QString &key)
{
    static const QList<domain::NetworkInfo> known = services::AccountService::networks();
    const auto found = std::find_if(
        known.begin(), known.end(), [&key](const domain::NetworkInfo &info) { return info.key == key; });
    return found == known.end() ? key : found->name;
}

QString placeOf(const domain::Account &account)
{
    //: A network and an account on it: "Instagram, @cap.mer".
    return PublishWordsTr::tr("%1, %2").arg(networkName(account.network), nameOf(account));
}

QString reasonOf(const domain::PublishMatter &matter, const QString &zone, const QDateTime &now)
{
    const QString planned = plannedSentence(matter, zone, now);
    switch (matter.kind) {
    case Kind::ByHand:
        return beside(PublishWordsTr::tr("It is time to post it by hand on %1.").arg(placeOf(matter.account)),
                      planned);
    case Kind::Missed:
        return beside(matter.byPause ? PublishWordsTr::tr("It came due while publishing was paused.")
                          : matter.problem && matter.problem->code != ErrorCode::Refused
                          ? text::errorText(*matter.problem).message
                          : PublishWordsTr::tr("Its time passed while nothing could send it."),
                      planned);
    case Kind::Failed: {
        QString text = matter.problem
            ? text::errorText(*matter.problem).message
            : PublishWordsTr::tr("%1 did not take it.").arg(placeOf(matter.account));
        if (matter.retryAt && *matter.retryAt > now)
            text = beside(text,
                          PublishWordsTr::tr("The next try is at %1.")
                              .arg(format::nearDayAndTime(*matter.retryAt, zone, now)));
        return beside(text, planned);
    }
    case Kind::Uncertain:
        if (matter.problem && matter.problem->code == ErrorCode::Unsupported)
            return PublishWordsTr::tr("No clear answer came from %1, and it cannot be asked. Look there "
                                      "whether it is out: nothing is sent again until you say.")
                .arg(placeOf(matter.account));
        return PublishWordsTr::tr(
                   "No clear answer came from %1. Ruche asks whether it is out before anything is sent "
                   "again.")
            .arg(placeOf(matter.account));
    case Kind::Late:
    case Kind::Warned:
        return beside(matter.warning ? text::warningText(*matter.warning) : QString(), planned);
    }
    return planned;
}

QString noticeOf(const domain::PublishMatter &matter)
{
    const QString title = titleOf(matter).left(60);
    switch (matter.kind) {
    case Kind::ByHand:
        return PublishWordsTr::tr("Time to post “%1” by hand on %2").arg(title, placeOf(matter.account));
    case Kind::Missed:
        return PublishWordsTr::tr("“%1” was missed").arg(title);
    case Kind::Failed:
        return PublishWordsTr::tr("“%1” could not leave for %2").arg(title, placeOf(matter.account));
    case Kind::Uncertain:
        return PublishWordsTr::tr("No clear answer about “%1” from %2").arg(title, placeOf(matter.account));
    case Kind::Late:
        return PublishWordsTr::tr("“%1” is late: its time has passed, and it is not out").arg(title);
    case Kind::Warned:
        return PublishWordsTr::tr("“%1”: %2")
            .arg(title, matter.warning ? text::warningText(*matter.warning) : QString());
    }
    return title;
}

QString attemptName(domain::Attempt::State state)
{
    switch (state) {
    case domain::Attempt::State::Claimed:
        return PublishWordsTr::tr("Reserved", "attempt");
    case domain::Attempt::State::Sending:
        return PublishWordsTr::tr("Being sent", "attempt");
    case domain::Attempt::State::Uncertain:
        return PublishWordsTr::tr("No clear answer", "attempt");
    case domain::Attempt::State::Sent:
        return PublishWordsTr::tr("Sent", "attempt");
    case domain::Attempt::State::Failed:
        return PublishWordsTr::tr("Not taken", "attempt");
    case domain::Attempt::State::Released:
        return PublishWordsTr::tr("Given up before sending", "attempt");
    }
    return {};
}

bool isByHand(const domain::Attempt &attempt)
{
    return attempt.owner.startsWith(u"by hand"_s);
}

QString attemptText(const domain::PublishLogRow &row)
{
    const domain::Attempt &attempt = row.attempt;
    switch (attempt.state) {
    case domain::Attempt::State::Sent:
        return isByHand(attempt) ? PublishWordsTr::tr("Posted by hand.")
                                 : PublishWordsTr::tr("The network took it.");
    case domain::Attempt::State::Failed:
        return attempt.problem ? text::errorText(*attempt.problem).message
                               : PublishWordsTr::tr("It was not taken.");
    case domain::Attempt::State::Uncertain:
        return PublishWordsTr::tr(
            "No clear answer came: the network is asked before anything is sent again.");
    case domain::Attempt::State::Sending:
        return PublishWordsTr::tr("It is leaving now.");
    case domain::Attempt::State::Claimed:
        return PublishWordsTr::tr("It is reserved by one program, so that no other sends it too.");
    case domain::Attempt::State::Released:
        return PublishWordsTr::tr("It was given up before anything left.");
    }
    return {};
}

} // namespace ruche::ui::publishwords
