// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Entry
{
    QString context;
    QString source;
    bool numerus = false;
    bool finished = true;
    QStringList forms; ///< one, or one a plural form
};

QString fileOf(const QString &language)
{
    return QStringLiteral(RUCHE_SOURCE_DIR "/translations/ruche_%1.ts").arg(language);
}

Entry readEntry(QXmlStreamReader &xml, const QString &context)
{
    Entry entry;
    entry.context = context;
    entry.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            entry.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            entry.finished = !xml.attributes().hasAttribute("type"_L1);
            if (!entry.numerus) {
                entry.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                entry.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> entriesIn(const QString &path)
{
    QList<Entry> entries;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml(&file);
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                entries << readEntry(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

QList<Entry> entriesOf(const QString &language)
{
    return entriesIn(fileOf(language));
}

QStringList textsOf(const QList<Entry> &entries)
{
    QStringList texts;
    for (const Entry &entry : entries)
        texts << entry.context + u" | "_s + entry.source;
    return texts;
}

/// The places that arguments fill: %1, %L1, %n.
QSet<QString> placesIn(const QString &text)
{
    static const QRegularExpression place(u"%L?[0-9n]"_s);
    QSet<QString> places;
    for (auto match = place.globalMatch(text); match.hasNext();)
        places << match.next().captured();
    return places;
}

QStringList matching(const QString &text, const QList<std::pair<QString, QString>> &mistakes)
{
    QStringList found;
    for (const auto &[pattern, what] : mistakes) {
        if (QRegularExpression(pattern).match(text).hasMatch())
            found << u"%1: %2"_s.arg(what, text);
    }
    return found;
}

/// Mistakes that both languages share.
QStringList mistakesIn(const QString &text)
{
    return matching(text,
                    {{u"\\.\\.\\."_s, u"three points instead of …"_s},
                     {u"'"_s, u"straight apostrophe"_s},
                     {u"\""_s, u"straight quote"_s},
                     {u" {2}"_s, u"two spaces"_s},
                     {u"\\w -{1,2} \\w"_s, u"hyphen as a dash"_s},
                     {u"^\\s|[^:]\\s$"_s, u"space at an end"_s}});
}

/// English sources: nothing but a word stands before a mark.
QStringList mistakesInEnglish(const QString &text)
{
    return mistakesIn(text) + matching(text, {{u"\\s[;:!?%](?![0-9nL])"_s, u"space before a mark"_s}});
}

/// French: U+202F before ; ! ?, U+00A0 before : % € and inside « ».
QStringList mistakesInFrench(const QString &text)
{
    return mistakesIn(text)
        + matching(text,
                   {{u"(?<!\\x{202F})[;!](?!\\S)"_s, u"no narrow space before ; or !"_s},
                    {u"[^\\x{202F}]\\?(?!\\S)"_s, u"no narrow space before ?"_s},
                    {u"[^\\x{00A0}]:(?!\\S)"_s, u"no-break space missing before :"_s},
                    {u"[^\\x{00A0}][%€](?![0-9nL])"_s, u"no-break space missing before % or €"_s},
                    {u"«(?!\\x{00A0})|(?<!\\x{00A0})»"_s, u"no-break space missing inside « »"_s},
                    {u"[“”]"_s, u"English quotes"_s}});
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT
private slots:
    void mistakes_areFound();
    void files_haveTheTextsOfTheCode();
    void french_isComplete();
    void english_hasItsPluralForms();
    void languages_haveTheSameTexts();
    void translations_keepThePlacesOfTheirSource();
    void sources_areWellSet();
    void french_isWellSet();
    void contexts_areThoseOfTheProgram();
};

void tst_Translations::mistakes_areFound()
{
    QVERIFY(mistakesInEnglish(u"Loading…"_s).isEmpty());
    QVERIFY(mistakesInEnglish(u"%1: %2%, “%3”?"_s).isEmpty());
    QVERIFY(mistakesInEnglish(u"%1 %2 %n"_s).isEmpty());
    for (const auto &bad : {u"Loading..."_s, u"don't"_s, u"a \"b\""_s, u"a  b"_s, u"Sure ?"_s, u"a - b"_s})
        QVERIFY2(!mistakesInEnglish(bad).isEmpty(), qPrintable(bad));
    QVERIFY(mistakesInFrench(u"«\u00A0%1\u00A0»\u00A0: 3\u00A0%, sûr\u202F?"_s).isEmpty());
    QVERIFY(mistakesInFrench(u"%1 %n https://exemple.example 18:30"_s).isEmpty());
    for (const auto &bad :
         {u"Sûr ?"_s, u"Sûr?"_s, u"un ; deux"_s, u"un : deux"_s, u"3 %"_s, u"« %1 »"_s, u"l'un"_s})
        QVERIFY2(!mistakesInFrench(bad).isEmpty(), qPrintable(bad));
}

/// Reads the code anew into a copy of the file: what that adds or drops was forgotten. Mended by building the
/// target update_translations.
void tst_Translations::files_haveTheTextsOfTheCode()
{
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"ruche_fr.ts"_s);
    QVERIFY(QFile::copy(fileOf(u"fr"_s), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(RUCHE_SOURCE_DIR));
    lupdate.start(QStringLiteral(RUCHE_LUPDATE),
                  {u"core"_s,
                   u"ui"_s,
                   u"app"_s,
                   u"-I"_s,
                   u"."_s,
                   u"-locations"_s,
                   u"none"_s,
                   u"-no-obsolete"_s,
                   u"-ts"_s,
                   copy});
    QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
    QVERIFY2(lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
    const QStringList before = textsOf(entriesOf(u"fr"_s));
    const QStringList after = textsOf(entriesIn(copy));
    const QSet<QString> known(before.begin(), before.end());
    const QSet<QString> used(after.begin(), after.end());
    QVERIFY(!used.isEmpty());
    QCOMPARE(used - known, QSet<QString>());
    QCOMPARE(known - used, QSet<QString>());
}

void tst_Translations::french_isComplete()
{
    const QList<Entry> entries = entriesOf(u"fr"_s);
    QVERIFY(!entries.isEmpty());
    QStringList missing;
    for (const Entry &entry : entries) {
        const bool empty = entry.forms.size() != (entry.numerus ? 2 : 1) || entry.forms.contains(QString());
        if (empty || !entry.finished)
            missing << entry.context + u" | "_s + entry.source;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void tst_Translations::english_hasItsPluralForms()
{
    const QList<Entry> entries = entriesOf(u"en"_s);
    QVERIFY(!entries.isEmpty());
    QStringList missing;
    for (const Entry &entry : entries) {
        if (!entry.numerus)
            continue;
        const bool bracketed = entry.forms.join(u' ').contains(u"(s)"_s);
        if (!entry.finished || entry.forms.size() != 2 || entry.forms.contains(QString()) || bracketed)
            missing << entry.context + u" | "_s + entry.source;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
}

void tst_Translations::languages_haveTheSameTexts()
{
    QCOMPARE(textsOf(entriesOf(u"en"_s)), textsOf(entriesOf(u"fr"_s)));
}

void tst_Translations::translations_keepThePlacesOfTheirSource()
{
    QStringList wrong;
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        for (const Entry &entry : entriesOf(language)) {
            const QSet<QString> wanted = placesIn(entry.source);
            for (qsizetype at = 0; at < entry.forms.size(); ++at) {
                QSet<QString> has = placesIn(entry.forms.at(at));
                if (entry.numerus && at == 0 && wanted.contains(u"%n"_s))
                    has << u"%n"_s; // "Every minute" says one without a figure
                if (!entry.forms.at(at).isEmpty() && has != wanted)
                    wrong << language + u": "_s + entry.forms.at(at);
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void tst_Translations::sources_areWellSet()
{
    QStringList mistakes;
    for (const Entry &entry : entriesOf(u"fr"_s))
        mistakes << mistakesInEnglish(entry.source);
    QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));
}

void tst_Translations::french_isWellSet()
{
    QStringList mistakes;
    for (const Entry &entry : entriesOf(u"fr"_s)) {
        for (const QString &form : entry.forms)
            mistakes << mistakesInFrench(form);
    }
    QVERIFY2(mistakes.isEmpty(), qPrintable(mistakes.join(u'\n')));
}

/// lupdate that does not find a class writes its texts under a shorter name, where tr() never looks.
void tst_Translations::contexts_areThoseOfTheProgram()
{
    const QSet<QString> declared{u"Actions"_s,
                                 u"Audience"_s,
                                 u"ErrorText"_s,
                                 u"ImportText"_s,
                                 u"Names"_s,
                                 u"ModerationQueueText"_s,
                                 u"ModerationText"_s,
                                 u"ModerationQueueText"_s,
                                 u"PublishText"_s,
                                 u"ReviewText"_s,
                                 u"SignIn"_s,
                                 u"ruchectl"_s};
    QSet<QString> unknown;
    for (const Entry &entry : entriesOf(u"fr"_s)) {
        if (!entry.context.startsWith(u"ruche::"_s) && !declared.contains(entry.context))
            unknown << entry.context;
    }
    QCOMPARE(unknown, QSet<QString>());
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
