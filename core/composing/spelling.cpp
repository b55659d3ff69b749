// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/spelling.h"

#include "core/composing/entities.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <hunspell/hunspell.hxx>

using namespace Qt::Literals::StringLiterals;

namespace ruche::composing {

namespace {

constexpr qsizetype mostSuggestions = 8;
constexpr QChar typographicApostrophe(0x2019);

bool isDictionary(const QString &path)
{
    return QFile::exists(path + u".aff"_s) && QFile::exists(path + u".dic"_s);
}

/// The path of a dictionary without its end; empty for none.
QString dictionaryIn(const QString &folder, const QString &language)
{
    const QDir place(folder);
    const QString name = QString(language).replace(u'-', u'_');
    const QString tongue = name.section(u'_', 0, 0);
    if (tongue.isEmpty())
        return {};
    QStringList names{name, tongue, tongue + u'_' + tongue.toUpper(), tongue + u"_US"_s};
    for (const QString &other : place.entryList({tongue + u"_*.aff"_s}, QDir::Files, QDir::Name))
        names << other.chopped(4);
    for (const QString &candidate : std::as_const(names)) {
        if (isDictionary(place.filePath(candidate)))
            return place.filePath(candidate);
    }
    return {};
}

/// What is no language: see wordsToCheck().
QList<TextRange> skippedPlaces(const QString &text)
{
    QList<TextRange> places;
    for (const Entity &entity : findEntities(text, Scheme::Optional))
        places << TextRange{entity.start, entity.length};
    static const QRegularExpression others(
        uR"(\w+://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\{[^{}\n]*\}|`[^`\n]*`|</?[A-Za-z][^<>\n]*>|&\w+;)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    auto matches = others.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        places << TextRange{match.capturedStart(), match.capturedLength()};
    }
    return places;
}

bool isWord(const QString &word)
{
    qsizetype letters = 0;
    bool lower = false;
    for (const QChar c : word) {
        if (c.isDigit() || c.isSurrogate() || c == u'_')
            return false;
        if (!c.isLetter())
            continue;
        if (c.script() != QChar::Script_Latin)
            return false;
        ++letters;
        lower = lower || c.isLower();
    }
    return letters > 1 && lower;
}

} // namespace

QList<TextRange> wordsToCheck(const QString &text)
{
    const QList<TextRange> skipped = skippedPlaces(text);
    const auto isSkipped = [&skipped](qsizetype at) {
        return std::any_of(skipped.begin(), skipped.end(), [at](const TextRange &place) {
            return place.start <= at && at < place.start + place.length;
        });
    };
    QList<TextRange> words;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    while (from < text.size()) {
        const bool starts = finder.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem);
        const qsizetype to = finder.toNextBoundary();
        if (to < 0)
            break;
        if (starts && !isSkipped(from) && isWord(text.mid(from, to - from)))
            words << TextRange{from, to - from};
        from = to;
    }
    return words;
}

QStringList Spelling::systemFolders()
{
    if (const QString own = qEnvironmentVariable("RUCHE_DICTIONARIES"); !own.isEmpty())
        return {own};
    return {u"/usr/share/hunspell"_s,
            u"/usr/local/share/hunspell"_s,
            u"/opt/homebrew/share/hunspell"_s,
            u"/usr/share/myspell/dicts"_s,
            QDir::homePath() + u"/Library/Spelling"_s};
}

bool Spelling::isInstalled(const QString &language, const QStringList &folders)
{
    return std::any_of(folders.begin(), folders.end(), [&language](const QString &folder) {
        return !dictionaryIn(folder, language).isEmpty();
    });
}

QStringList Spelling::installed(const QStringList &folders)
{
    QStringList languages;
    for (const QString &folder : folders) {
        const QDir place(folder);
        for (const QString &file : place.entryList({u"*.aff"_s}, QDir::Files)) {
            const QString tongue = file.chopped(4).section(u'_', 0, 0);
            if (isDictionary(place.filePath(file.chopped(4))) && !languages.contains(tongue))
                languages << tongue;
        }
    }
    languages.sort();
    return languages;
}

std::unique_ptr<Spelling> Spelling::open(const QString &language, const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QString path = dictionaryIn(folder, language);
        if (path.isEmpty())
            continue;
        const QByteArray rules = QFile::encodeName(path + u".aff"_s);
        const QByteArray words = QFile::encodeName(path + u".dic"_s);
        auto engine = std::make_unique<Hunspell>(rules.constData(), words.constData());
        const QByteArray encoding = QByteArray::fromStdString(engine->get_dict_encoding()).toUpper();
        const bool utf8 = encoding == "UTF-8";
        if (utf8 || encoding == "ISO8859-1" || encoding == "ISO-8859-1")
            return std::unique_ptr<Spelling>(new Spelling(std::move(engine), path.section(u'/', -1), utf8));
    }
    return nullptr;
}

Spelling::Spelling(std::unique_ptr<Hunspell> engine, QString name, bool utf8)
    : m_engine(std::move(engine))
    , m_name(std::move(name))
    , m_utf8(utf8)
{
}

Spelling::~Spelling() = default;

std::string Spelling::encoded(const QString &word) const
{
    // Dictionaries know the straight apostrophe, texts have the other one.
    QString plain = word.normalized(QString::NormalizationForm_C);
    plain.replace(typographicApostrophe, u'\'');
    return (m_utf8 ? plain.toUtf8() : plain.toLatin1()).toStdString();
}

bool Spelling::isRight(const QString &word) const
{
    return m_engine->spell(encoded(word));
}

QStringList Spelling::suggestions(const QString &word) const
{
    QStringList list;
    for (const std::string &one : m_engine->suggest(encoded(word))) {
        QString suggestion
            = m_utf8 ? QString::fromStdString(one) : QString::fromLatin1(one.data(), qsizetype(one.size()));
        if (word.contains(typographicApostrophe))
            suggestion.replace(u'\'', typographicApostrophe);
        if (!list.contains(suggestion))
            list << suggestion;
        if (list.size() == mostSuggestions)
            break;
    }
    return list;
}

QList<TextRange> Spelling::wrongWords(const QString &text) const
{
    QList<TextRange> wrong;
    const auto isHyphen = [&text](qsizetype at) {
        return at >= 0 && at < text.size() && (text.at(at) == u'-' || text.at(at) == QChar(0x2010));
    };
    const auto joins
        = [&text](qsizetype at) { return at >= 0 && at < text.size() && text.at(at).isLetter(); };
    for (const TextRange &word : wordsToCheck(text)) {
        if (isRight(text.mid(word.start, word.length)))
            continue;
        // "week" is no French word, "week-end" is one.
        qsizetype from = word.start;
        while (isHyphen(from - 1) && joins(from - 2)) {
            --from;
            while (joins(from - 1))
                --from;
        }
        qsizetype to = word.start + word.length;
        while (isHyphen(to) && joins(to + 1)) {
            ++to;
            while (joins(to))
                ++to;
        }
        const bool compound = to - from > word.length;
        if (!compound || !isRight(text.mid(from, to - from)))
            wrong << word;
    }
    return wrong;
}

} // namespace ruche::composing
