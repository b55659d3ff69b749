// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruchectl/commands.h"
#include "core/services/moodreading.h"
#include "core/services/moodservice.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QLocale>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ctl {

namespace {

using domain::Sentiment;

/// After a sync or an import so many of the newest messages are read at once, about two seconds of work; the
/// rest is for whoever runs in the background.
constexpr int mostAtOnce = 20'000;

QJsonArray evidenceJson(const QList<domain::MoodEvidence> &evidence, const QString &text)
{
    QJsonArray array;
    for (const domain::MoodEvidence &piece : evidence) {
        QJsonObject object{{u"text"_s, text.mid(piece.start, piece.length)}, {u"weight"_s, piece.weight}};
        if (piece.negatorStart >= 0)
            object.insert(u"negatedBy"_s, text.mid(piece.negatorStart, piece.negatorLength));
        array.append(object);
    }
    return array;
}

/// What was not analysed has no label and no score: it is not neutral.
QJsonObject moodJson(const services::TextMood &read, const QString &text, bool explain)
{
    const domain::Mood &mood = read.mood;
    const bool empty = mood.language == QString::fromLatin1(domain::nothingToRead);
    QJsonObject object{{u"language"_s, empty ? u"und"_s : mood.language}, {u"analysed"_s, mood.isRead}};
    if (mood.isRead) {
        QJsonObject probabilities;
        for (const auto label :
             {Sentiment::Label::Negative, Sentiment::Label::Neutral, Sentiment::Label::Positive})
            probabilities.insert(domain::sentimentName(label), read.probabilities.at(size_t(label)));
        object.insert(u"label"_s, domain::sentimentName(mood.label));
        object.insert(u"score"_s, mood.score);
        object.insert(u"confidence"_s, mood.confidence);
        object.insert(u"unsure"_s, mood.state() == domain::MoodState::Unsure);
        object.insert(u"probabilities"_s, probabilities);
    } else {
        for (const QString &key : {u"label"_s, u"score"_s, u"confidence"_s, u"probabilities"_s})
            object.insert(key, QJsonValue());
        object.insert(u"unsure"_s, false);
    }
    if (explain)
        object.insert(u"evidence"_s, evidenceJson(mood.evidence, text));
    return object;
}

/// Hands each line of standard input on, as it comes.
template <typename Fn> Result<void> forEachLine(Fn use)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, input.errorString(), u"standard input"_s);
    while (true) {
        QByteArray line = input.readLine();
        if (line.isEmpty())
            return {};
        if (line.endsWith('\n'))
            line.chop(1);
        if (line.endsWith('\r'))
            line.chop(1);
        RUCHE_TRY(use(QString::fromUtf8(line)));
    }
}

int runSentiment(Context &context, const Arguments &arguments)
{
    const bool explain = arguments.has(u"explain"_s);
    const Result<void> done = forEachLine([&](const QString &text) -> Result<void> {
        RUCHE_TRY_ASSIGN(const services::TextMood read, services::readMood(text));
        context.out().jsonObject(moodJson(read, text, explain));
        return {};
    });
    if (!done)
        return context.failed(done.error());
    return Done;
}

int runLanguage(Context &context, const Arguments &)
{
    const Result<void> done = forEachLine([&](const QString &text) -> Result<void> {
        RUCHE_TRY_ASSIGN(const services::TextLanguage read, services::readLanguage(text));
        context.out().jsonObject({{u"language"_s, read.code}, {u"confidence"_s, read.confidence}});
        return {};
    });
    if (!done)
        return context.failed(done.error());
    return Done;
}

int printProgress(Context &context, const services::MoodProgress &progress)
{
    context.out().object({{u"engine"_s, progress.engine.isEmpty() ? QJsonValue() : progress.engine},
                          {u"read"_s, progress.done},
                          {u"left"_s, progress.left}},
                         {u"engine"_s, u"read"_s, u"left"_s});
    return Done;
}

int runSentimentStatus(Context &context, const Arguments &)
{
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::MoodService moods(workspace->storage());
    CTL_TRY(const services::MoodProgress progress, context.wait(moods.state()));
    context.out().object({{u"engine"_s, progress.engine.isEmpty() ? QJsonValue() : progress.engine},
                          {u"left"_s, progress.left}},
                         {u"engine"_s, u"left"_s});
    return Done;
}

Result<services::MoodProgress>
readWithProgress(Context &context, services::Workspace &workspace, std::optional<int> most)
{
    services::MoodService moods(workspace.storage());
    const auto guard = context.onInterrupt([&moods] { moods.cancel(); });
    QObject::connect(&moods,
                     &services::MoodService::progressed,
                     guard.get(),
                     [&context](const services::MoodProgress &progress) {
                         context.out().progress(
                             u"%1 / %2"_s.arg(QLocale().toString(progress.done),
                                              QLocale().toString(progress.done + progress.left)));
                     });
    auto progress = context.wait(moods.run(most));
    context.out().endProgress();
    return progress;
}

int runSentimentRun(Context &context, const Arguments &arguments)
{
    bool ok = true;
    std::optional<int> most;
    if (arguments.has(u"limit"_s))
        most = arguments.value(u"limit"_s).toInt(&ok);
    if (!ok || (most && *most <= 0))
        return context.failed(
            wrongUsage(QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be a positive number."), u"--limit"_s));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    CTL_TRY(const services::MoodProgress progress, readWithProgress(context, *workspace, most));
    return printProgress(context, progress);
}

Result<domain::MessageId> messageNamed(const QString &text)
{
    if (text.isEmpty())
        return fail(missing(u"ID"_s));
    const auto id = domain::MessageId::fromText(text);
    if (!text.startsWith(u'm') || !id.isValid())
        return fail(wrongUsage(
            QT_TRANSLATE_NOOP("ruchectl", "“%1” is no id of a message, which look like m901."), text));
    return id;
}

/// nullopt inside: what a person said is to be forgotten.
Result<std::optional<Sentiment::Label>> labelNamed(const QString &word)
{
    if (word.isEmpty())
        return fail(missing(u"--label"_s));
    if (word == u"none"_s)
        return std::optional<Sentiment::Label>();
    for (const auto label :
         {Sentiment::Label::Negative, Sentiment::Label::Neutral, Sentiment::Label::Positive}) {
        if (domain::sentimentName(label) == word)
            return std::optional(label);
    }
    return fail(wrongUsage(
        QT_TRANSLATE_NOOP("ruchectl", "“%1” has to be negative, neutral, positive or none."), word));
}

int runSentimentCorrect(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::MessageId message, messageNamed(arguments.rest().value(0)));
    CTL_TRY(const auto label, labelNamed(arguments.value(u"label"_s)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::MoodService moods(workspace->storage());
    CTL_TRY([[maybe_unused]] const domain::EventId event, context.wait(moods.correct(message, label)));
    readMoods(context, *workspace);
    return Done;
}

int runSentimentWords(Context &context, const Arguments &arguments)
{
    CTL_TRY(const domain::Brand brand, context.brand(arguments.value(u"brand"_s)));
    CTL_TRY(services::Workspace *const workspace, context.workspace());
    services::MoodService moods(workspace->storage());
    bool changed = false;
    for (const QString &pair : arguments.values(u"set"_s)) {
        bool ok = false;
        const double valence = pair.section(u'=', -1).toDouble(&ok);
        if (!ok || !pair.contains(u'='))
            return context.failed(wrongUsage(
                QT_TRANSLATE_NOOP("ruchectl", "“%1” has to look like WORD=VALUE, from -1 to 1."), pair));
        CTL_TRY([[maybe_unused]] const domain::EventId event,
                context.wait(moods.setWord(brand.id, pair.section(u'=', 0, -2), valence)));
        changed = true;
    }
    for (const QString &word : arguments.values(u"remove"_s)) {
        CTL_TRY([[maybe_unused]] const domain::EventId event, context.wait(moods.removeWord(brand.id, word)));
        changed = true;
    }
    if (changed)
        readMoods(context, *workspace);
    CTL_TRY(const services::MoodTeaching teaching, context.wait(moods.teaching(brand.id)));
    QList<QJsonObject> rows;
    for (const domain::BrandWord &word : teaching.words)
        rows << QJsonObject{{u"word"_s, word.word}, {u"value"_s, word.valence}};
    context.out().list(
        rows,
        {u"word"_s, u"value"_s},
        QCoreApplication::translate("ruchectl", "No word of this brand has a meaning of its own."));
    return Done;
}

} // namespace

void readMoods(Context &context, services::Workspace &workspace)
{
    const auto progress = readWithProgress(context, workspace, mostAtOnce);
    if (progress && progress->left > 0)
        context.out().aside(QCoreApplication::translate(
            "ruchectl",
            "The sentiment of %n message(s) is still to be read: the window, `ruchectl "
            "agent` and `ruchectl sentiment run` do that.",
            nullptr,
            int(progress->left)));
}

QList<CommandSpec> moodCommands()
{
    return {
        {u"sentiment"_s,
         u"[--explain]"_s,
         QT_TRANSLATE_NOOP("ruchectl",
                           "Reads the sentiment of each line of standard input, on this computer."),
         {{{u"explain"_s}, false}},
         runSentiment},
        {u"sentiment status"_s,
         {},
         QT_TRANSLATE_NOOP("ruchectl", "How many messages are still to be read, and by which engine."),
         {},
         runSentimentStatus},
        {u"sentiment run"_s,
         u"[--limit N]"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Reads the sentiment of all messages that are still to be read."),
         {{{u"limit"_s}}},
         runSentimentRun},
        {u"sentiment correct"_s,
         u"ID --label negative|neutral|positive|none"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Says what the sentiment of a message is, in place of the engine."),
         {{{u"label"_s}}},
         runSentimentCorrect,
         1},
        {u"sentiment words"_s,
         u"--brand B [--set WORD=VALUE]… [--remove WORD]…"_s,
         QT_TRANSLATE_NOOP("ruchectl", "Lists or changes the words that mean something else for a brand."),
         {{{u"brand"_s}}, {{u"set"_s}, true, true}, {{u"remove"_s}, true, true}},
         runSentimentWords},
        {u"language"_s,
         {},
         QT_TRANSLATE_NOOP("ruchectl", "Tells the language of each line of standard input."),
         {},
         runLanguage},
    };
}

} // namespace ruche::ctl
