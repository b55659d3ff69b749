// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/historytext.h"

#include <QCoreApplication>

#include <array>

namespace ruche::text {

namespace {

struct ActionSentence
{
    const char *action;
    const char *sentence;
};

constexpr auto actionSentences = std::to_array<ActionSentence>({
    {"brand.add", QT_TRANSLATE_N_NOOP("Actions", "%n brand(s) added")},
    {"brand.update", QT_TRANSLATE_N_NOOP("Actions", "%n brand(s) changed")},
    {"brand.archive", QT_TRANSLATE_N_NOOP("Actions", "%n brand(s) archived")},
    {"brand.unarchive", QT_TRANSLATE_N_NOOP("Actions", "%n brand(s) brought back from the archive")},
    {"account.connect", QT_TRANSLATE_N_NOOP("Actions", "%n account(s) connected")},
    {"account.disconnect", QT_TRANSLATE_N_NOOP("Actions", "%n account(s) disconnected")},
    {"account.pause", QT_TRANSLATE_N_NOOP("Actions", "%n account(s) paused or resumed")},
    {"account.pause:on", QT_TRANSLATE_N_NOOP("Actions", "%n account(s) paused")},
    {"account.pause:off", QT_TRANSLATE_N_NOOP("Actions", "%n account(s) resumed")},
    {"account.limits", QT_TRANSLATE_N_NOOP("Actions", "Limits of %n account(s) changed")},
    {"post.add", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) added")},
    {"post.update", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) changed")},
    {"post.reschedule", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) moved to another time")},
    {"post.unschedule", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) taken off the calendar")},
    {"post.duplicate", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) copied")},
    {"post.remove", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) moved to the trash")},
    {"media.name", QT_TRANSLATE_N_NOOP("Actions", "%n file(s) renamed")},
    {"media.alt", QT_TRANSLATE_N_NOOP("Actions", "Alternative text of %n file(s) changed")},
    {"media.tags", QT_TRANSLATE_N_NOOP("Actions", "Tags of %n file(s) changed")},
    {"media.rights", QT_TRANSLATE_N_NOOP("Actions", "Rights of %n file(s) changed")},
    {"media.edit", QT_TRANSLATE_N_NOOP("Actions", "%n picture(s) cropped or turned")},
    {"media.move", QT_TRANSLATE_N_NOOP("Actions", "%n file(s) moved to another folder")},
    {"media.remove", QT_TRANSLATE_N_NOOP("Actions", "%n file(s) deleted from the library")},
    {"media.folder", QT_TRANSLATE_N_NOOP("Actions", "%n folder(s) changed")},
    {"series.add", QT_TRANSLATE_N_NOOP("Actions", "%n repeating post(s) added")},
    {"series.edit", QT_TRANSLATE_N_NOOP("Actions", "%n repeating post(s) changed")},
    {"series.remove", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) of a repeating one moved to the trash")},
    {"calendar.import", QT_TRANSLATE_N_NOOP("Actions", "%n change(s) from a calendar file")},
    {"slot.set", QT_TRANSLATE_N_NOOP("Actions", "Posting times of %n account(s) changed")},
    {"keydate.add", QT_TRANSLATE_N_NOOP("Actions", "%n key date(s) added")},
    {"keydate.update", QT_TRANSLATE_N_NOOP("Actions", "%n key date(s) changed")},
    {"keydate.remove", QT_TRANSLATE_N_NOOP("Actions", "%n key date(s) removed")},
    {"campaign.add", QT_TRANSLATE_N_NOOP("Actions", "%n campaign(s) added")},
    {"campaign.update", QT_TRANSLATE_N_NOOP("Actions", "%n campaign(s) changed")},
    {"campaign.archive", QT_TRANSLATE_N_NOOP("Actions", "%n campaign(s) archived")},
    {"campaign.unarchive", QT_TRANSLATE_N_NOOP("Actions", "%n campaign(s) brought back from the archive")},
    {"campaign.remove", QT_TRANSLATE_N_NOOP("Actions", "%n campaign(s) deleted")},
    {"campaign.posts", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) put into a campaign")},
    {"campaign.posts:out", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) taken out of their campaign")},
    {"pillar.add", QT_TRANSLATE_N_NOOP("Actions", "%n pillar(s) added")},
    {"pillar.update", QT_TRANSLATE_N_NOOP("Actions", "%n pillar(s) changed")},
    {"pillar.remove", QT_TRANSLATE_N_NOOP("Actions", "%n pillar(s) deleted")},
    {"pillar.set", QT_TRANSLATE_N_NOOP("Actions", "Pillars of %n brand(s) changed")},
    {"label.pillar", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) given a pillar")},
    {"label.pillar:out", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) without a pillar now")},
    {"label.tags", QT_TRANSLATE_N_NOOP("Actions", "Tags of %n post(s) changed")},
    {"filter.save", QT_TRANSLATE_N_NOOP("Actions", "%n filter(s) saved")},
    {"filter.remove", QT_TRANSLATE_N_NOOP("Actions", "%n filter(s) removed")},
    {"word.add", QT_TRANSLATE_N_NOOP("Actions", "%n word(s) added to the dictionary")},
    {"word.remove", QT_TRANSLATE_N_NOOP("Actions", "%n word(s) taken out of the dictionary")},
    {"snippet.add", QT_TRANSLATE_N_NOOP("Actions", "%n template(s) or snippet(s) added")},
    {"snippet.update", QT_TRANSLATE_N_NOOP("Actions", "%n template(s) or snippet(s) changed")},
    {"snippet.remove", QT_TRANSLATE_N_NOOP("Actions", "%n template(s) or snippet(s) deleted")},
    {"hashtags.add", QT_TRANSLATE_N_NOOP("Actions", "%n set(s) of hashtags added")},
    {"hashtags.update", QT_TRANSLATE_N_NOOP("Actions", "%n set(s) of hashtags changed")},
    {"hashtags.remove", QT_TRANSLATE_N_NOOP("Actions", "%n set(s) of hashtags deleted")},
    {"review.request", QT_TRANSLATE_N_NOOP("Actions", "Review of %n post(s) requested")},
    {"review.approve", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) approved")},
    {"review.changes", QT_TRANSLATE_N_NOOP("Actions", "Changes asked for in %n post(s)")},
    {"review.withdraw", QT_TRANSLATE_N_NOOP("Actions", "%n post(s) withdrawn from review")},
    {"review.comment", QT_TRANSLATE_N_NOOP("Actions", "%n comment(s) on posts written or resolved")},
    {"review.answers", QT_TRANSLATE_N_NOOP("Actions", "%n answer(s) of a review read in")},
    {"ruling.decide", QT_TRANSLATE_N_NOOP("Actions", "Decision on %n message(s)")},
    {"queue.harmless", QT_TRANSLATE_N_NOOP("Actions", "%n message(s) judged harmless")},
    {"mention.save", QT_TRANSLATE_N_NOOP("Actions", "%n watch(es) saved")},
    {"mention.remove", QT_TRANSLATE_N_NOOP("Actions", "%n watch(es) removed")},
    {"reputation.weights", QT_TRANSLATE_N_NOOP("Actions", "Weights of %n reputation index(es) changed")},
    {"watch.word", QT_TRANSLATE_N_NOOP("Actions", "%n watched word(s) changed")},
    {"review.rule", QT_TRANSLATE_N_NOOP("Actions", "Approval of %n brand(s) changed")},
    {"conversation.state", QT_TRANSLATE_N_NOOP("Actions", "State of %n conversation(s) changed")},
    {"conversation.state:new", QT_TRANSLATE_N_NOOP("Actions", "%n conversation(s) marked as new")},
    {"conversation.state:open", QT_TRANSLATE_N_NOOP("Actions", "%n conversation(s) opened again")},
    {"conversation.state:waiting", QT_TRANSLATE_N_NOOP("Actions", "%n conversation(s) set to waiting")},
    {"conversation.state:snoozed", QT_TRANSLATE_N_NOOP("Actions", "%n conversation(s) snoozed")},
    {"conversation.state:done", QT_TRANSLATE_N_NOOP("Actions", "%n conversation(s) marked as done")},
    {"conversation.labels", QT_TRANSLATE_N_NOOP("Actions", "Labels of %n conversation(s) changed")},
    {"care.plan", QT_TRANSLATE_N_NOOP("Actions", "Working hours and promises of %n brand(s) changed")},
    {"care.priority", QT_TRANSLATE_N_NOOP("Actions", "Priority of %n conversation(s) changed")},
    {"rule.save", QT_TRANSLATE_N_NOOP("Actions", "%n rule(s) saved")},
    {"rule.remove", QT_TRANSLATE_N_NOOP("Actions", "%n rule(s) removed")},
    {"rule.fire", QT_TRANSLATE_N_NOOP("Actions", "A rule acted on %n conversation(s)")},
    {"view.save", QT_TRANSLATE_N_NOOP("Actions", "%n view(s) of the inbox saved")},
    {"view.remove", QT_TRANSLATE_N_NOOP("Actions", "%n view(s) of the inbox removed")},
    {"conversation.note", QT_TRANSLATE_N_NOOP("Actions", "Note added to %n conversation(s)")},
    {"conversation.reply", QT_TRANSLATE_N_NOOP("Actions", "Reply written in %n conversation(s)")},
    {"mood.correct", QT_TRANSLATE_N_NOOP("Actions", "Sentiment of %n message(s) corrected")},
    {"mood.word", QT_TRANSLATE_N_NOOP("Actions", "Words of %n brand(s) changed for the sentiment")},
    {"message.moderate", QT_TRANSLATE_N_NOOP("Actions", "%n comment(s) moderated")},
    {"message.moderate:approve", QT_TRANSLATE_N_NOOP("Actions", "%n comment(s) approved")},
    {"message.moderate:hold", QT_TRANSLATE_N_NOOP("Actions", "%n comment(s) held for moderation")},
    {"message.moderate:spam", QT_TRANSLATE_N_NOOP("Actions", "%n comment(s) marked as spam")},
    {"message.moderate:trash", QT_TRANSLATE_N_NOOP("Actions", "%n comment(s) moved to the trash")},
    {"member.tags", QT_TRANSLATE_N_NOOP("Actions", "Tags of %n member(s) changed")},
    {"member.note", QT_TRANSLATE_N_NOOP("Actions", "Note added to %n member(s)")},
    {"member.merge", QT_TRANSLATE_N_NOOP("Actions", "%n member(s) merged")},
    {"member.erase", QT_TRANSLATE_N_NOOP("Actions", "%n member(s) erased")},
    {"objective.add", QT_TRANSLATE_N_NOOP("Actions", "%n objective(s) added")},
    {"objective.update", QT_TRANSLATE_N_NOOP("Actions", "%n objective(s) changed")},
    {"objective.remove", QT_TRANSLATE_N_NOOP("Actions", "%n objective(s) removed")},
    {"import.run", QT_TRANSLATE_N_NOOP("Actions", "%n file(s) imported")},
});

} // namespace

QString actionText(const QString &action, int count)
{
    const QString general = action.section(u':', 0, 0);
    for (const QString &word : {action, general}) {
        for (const ActionSentence &known : actionSentences) {
            if (word == QLatin1StringView(known.action))
                return QCoreApplication::translate("Actions", known.sentence, nullptr, count);
        }
    }
    return QCoreApplication::translate("Actions", "%n change(s)", nullptr, count);
}

QStringList knownActions()
{
    QStringList actions;
    for (const ActionSentence &known : actionSentences)
        actions << QString::fromLatin1(known.action);
    return actions;
}

} // namespace ruche::text
