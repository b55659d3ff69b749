// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/approval/reviewpack.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>

static void initReviewResources()
{
    Q_INIT_RESOURCE(review);
}

using namespace Qt::Literals::StringLiterals;

namespace ruche::approval {

namespace {

constexpr qsizetype mostRows = 2000;
constexpr qsizetype longestField = 200;
constexpr qsizetype longestWords = 20000;

QByteArray resource(const QString &name)
{
    initReviewResources();
    QFile file(u":/ruche/review/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The words of the page in one language.
class PackWords
{
public:
    explicit PackWords(const QString &language)
        : m_language(language == "fr"_L1 ? u"fr"_s : u"en"_s)
        , m_words(QJsonDocument::fromJson(resource(u"texts.json"_s)).object().value(m_language).toObject())
    {
    }
    [[nodiscard]] const QString &language() const { return m_language; }
    [[nodiscard]] QString operator()(const QString &name) const { return m_words.value(name).toString(); }

private:
    QString m_language;
    QJsonObject m_words;
};

/// For text and for quoted attributes alike.
QString escaped(const QString &text)
{
    QString safe = text.toHtmlEscaped();
    safe.replace(u'\'', u"&#39;"_s);
    safe.remove(QChar::Null);
    return safe;
}

QString sourceHash(const QByteArray &content)
{
    return u"'sha256-"_s
        + QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toBase64())
        + u'\'';
}

QString inWords(const PackPost &post, const PackWords &words)
{
    if (!post.wall)
        return words(u"noDate"_s);
    const QLocale locale(words.language() == "fr"_L1 ? QLocale(QLocale::French, QLocale::France)
                                                     : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString city = post.zone.section(u'/', -1).replace(u'_', u' ');
    return words(u"when"_s).arg(locale.toString(post.wall->date(), QLocale::LongFormat),
                                post.wall->time().toString(u"HH:mm"_s),
                                city);
}

QString previewHtml(const PackPreview &preview, const PackWords &words)
{
    QString html = u"<div class=\"preview\">"_s;
    for (const QString &account : preview.accounts)
        html += u"<div class=\"account\">%1</div>"_s.arg(escaped(account));
    if (!preview.title.isEmpty())
        html += u"<div class=\"title\">%1</div>"_s.arg(escaped(preview.title));
    if (!preview.warning.isEmpty())
        html += u"<p class=\"soft\">%1</p>"_s.arg(escaped(words(u"warning"_s).arg(preview.warning)));
    return html + u"<div class=\"words\">%1</div></div>\n"_s.arg(escaped(preview.text));
}

QString imageHtml(const PackImage &image, const PackWords &words)
{
    static const QStringList shown{u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"image/webp"_s};
    const QString alt = image.altText.isEmpty() ? words(u"noAlt"_s) : image.altText;
    const QString caption = escaped(image.fileName + u" — "_s + alt);
    if (image.bytes.isEmpty() || !shown.contains(image.mimeType))
        return u"<figure><figcaption>%1</figcaption></figure>\n"_s.arg(
            escaped(words(u"noPicture"_s).arg(image.fileName + u" — "_s + alt)));
    return u"<figure><img alt=\"%1\" src=\"data:%2;base64,%3\"><figcaption>%4</figcaption></figure>\n"_s.arg(
        escaped(image.altText), image.mimeType, QString::fromLatin1(image.bytes.toBase64()), caption);
}

QString choiceHtml(const PackPost &post, const QString &value, const QString &label, bool chosen)
{
    return u"<label><input type=\"radio\" name=\"decision-%1\" value=\"%2\"%3>%4</label>\n"_s.arg(
        escaped(post.id), value, chosen ? u" checked"_s : QString(), escaped(label));
}

QString postHtml(const Pack &pack, const PackPost &post, const PackWords &words)
{
    const QByteArray seal = sealOf(pack.sealKey, pack.id, post.id, post.hash);
    QString html = u"<article data-post=\"%1\" data-hash=\"%2\" data-seal=\"%3\">\n<h2>%4</h2>\n"_s.arg(
        escaped(post.id), QString::fromLatin1(post.hash), QString::fromLatin1(seal), escaped(post.title));
    html += u"<p class=\"when\">%1</p>\n"_s.arg(escaped(inWords(post, words)));
    for (const PackPreview &preview : post.previews)
        html += previewHtml(preview, words);
    for (const PackImage &image : post.images)
        html += imageHtml(image, words);
    for (const auto &[minutes, text] : post.followUps)
        html += u"<p class=\"soft\">%1</p><div class=\"words\">%2</div>\n"_s.arg(
            escaped(words(u"followUp"_s).arg(minutes)), escaped(text));
    if (!post.comments.isEmpty())
        html += u"<h3>%1</h3>\n"_s.arg(escaped(words(u"said"_s)));
    for (const auto &[author, text] : post.comments)
        html += u"<div class=\"said\"><span class=\"account\">%1</span>\n%2</div>\n"_s.arg(escaped(author),
                                                                                           escaped(text));
    html += u"<fieldset><legend>%1</legend>\n"_s.arg(escaped(words(u"decision"_s)));
    html += choiceHtml(post, u"approve"_s, words(u"approve"_s), false);
    html += choiceHtml(post, u"changes"_s, words(u"changes"_s), false);
    html += choiceHtml(post, QString(), words(u"undecided"_s), true);
    html += u"<label>%1<textarea rows=\"3\" maxlength=\"10000\"></textarea></label>\n"_s.arg(
        escaped(words(u"comment"_s)));
    return html + u"</fieldset>\n</article>\n"_s;
}

/// Letters and digits of a name, for a file.
QString plainName(const QString &name)
{
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s);
    QString plain = name;
    return plain.replace(others, u"-"_s).left(60);
}

QString mainTag(const Pack &pack, const PackWords &words, const QString &heading)
{
    QString tag = u"<main id=\"review\" data-pack=\"%1\""_s.arg(escaped(pack.id));
    const auto add = [&tag](const QString &name, const QString &value) {
        tag += u" data-%1=\"%2\""_s.arg(name, escaped(value));
    };
    add(u"file"_s, plainName(pack.brand) + u".ruche-review"_s);
    add(u"heading"_s, heading);
    add(u"name-missing"_s, words(u"nameMissing"_s));
    add(u"comment-missing"_s, words(u"commentMissing"_s));
    add(u"nothing"_s, words(u"nothing"_s));
    add(u"saved"_s, words(u"saved"_s));
    add(u"copied"_s, words(u"copied"_s));
    add(u"copy-by-hand"_s, words(u"copyByHand"_s));
    for (const QString &name : {u"approve"_s, u"changes"_s, u"undecided"_s})
        add(name, words(name));
    return tag + u">\n"_s;
}

/// The JSON of an answer, also out of an e-mail with quote marks and broken lines.
QByteArray answerJson(const QByteArray &bytes)
{
    static const QByteArray begin = "-----BEGIN RUCHE REVIEW-----";
    static const QByteArray end = "-----END RUCHE REVIEW-----";
    const qsizetype from = bytes.indexOf(begin);
    const qsizetype to = from < 0 ? -1 : bytes.indexOf(end, from);
    if (to < 0)
        return bytes;
    QByteArray code;
    for (const char letter : bytes.mid(from + begin.size(), to - from - begin.size())) {
        const bool isCode = (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z')
            || (letter >= '0' && letter <= '9') || letter == '+' || letter == '/' || letter == '=';
        if (isCode)
            code += letter;
    }
    return QByteArray::fromBase64(code);
}

Result<AnswerRow> rowFrom(const QJsonObject &object)
{
    AnswerRow row;
    row.post = object.value(u"post"_s).toString();
    row.hash = object.value(u"hash"_s).toString().toLatin1();
    row.seal = object.value(u"seal"_s).toString().toLatin1();
    row.comment = object.value(u"comment"_s).toString();
    const QString decision = object.value(u"decision"_s).toString();
    if (row.post.isEmpty() || row.post.size() > longestField || row.hash.size() > longestField
        || row.seal.size() > longestField)
        return fail(ErrorCode::WrongFormat, u"a row names no post"_s);
    if (row.comment.size() > longestWords)
        return fail(ErrorCode::TooLarge, u"a comment is too long"_s);
    if (decision == "approve"_L1)
        row.decision = AnswerRow::Decision::Approve;
    else if (decision == "changes"_L1)
        row.decision = AnswerRow::Decision::Changes;
    else if (!decision.isEmpty())
        return fail(ErrorCode::WrongFormat, u"an unknown decision"_s);
    return row;
}

} // namespace

QByteArray sealOf(const QByteArray &key, const QString &pack, const QString &post, const QByteArray &hash)
{
    const QByteArray sealed = "ruche-review/1\n" + pack.toUtf8() + '\n' + post.toUtf8() + '\n' + hash;
    return QMessageAuthenticationCode::hash(sealed, key, QCryptographicHash::Sha256).toHex();
}

QByteArray packHtml(const Pack &pack)
{
    const PackWords words(pack.language);
    const QByteArray script = resource(u"pack.js"_s);
    const QByteArray style = resource(u"pack.css"_s);
    const QString heading = words(u"heading"_s).arg(pack.brand);
    const QLocale locale(words.language());
    QString html
        = u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"_s.arg(words.language());
    html += u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
            "style-src %1; script-src %2; base-uri 'none'; form-action 'none'\">\n"_s.arg(sourceHash(style),
                                                                                          sourceHash(script));
    html += u"<meta name=\"referrer\" content=\"no-referrer\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s;
    html += u"<title>%1</title>\n<style>"_s.arg(escaped(heading)) + QString::fromUtf8(style)
        + u"</style>\n</head>\n<body>\n"_s;
    html += mainTag(pack, words, heading);
    html += u"<h1>%1</h1>\n<p>%2</p>\n<p class=\"soft\">%3</p>\n"_s.arg(
        escaped(heading),
        escaped(words(u"intro"_s)),
        escaped(words(u"made"_s).arg(locale.toString(pack.madeOn, QLocale::LongFormat))));
    html += u"<noscript><p><strong>%1</strong></p></noscript>\n"_s.arg(escaped(words(u"noScript"_s)));
    html += u"<div class=\"who\"><label>%1<input type=\"text\" id=\"reviewer\" maxlength=\"120\" "
            "autocomplete=\"name\"></label></div>\n"_s.arg(escaped(words(u"name"_s)));
    for (const PackPost &post : pack.posts)
        html += postHtml(pack, post, words);
    html += u"<div id=\"actions\" hidden>\n<button type=\"button\" id=\"save\" class=\"main\">%1</button>"
            "<button type=\"button\" id=\"copy\">%2</button>\n"
            "<p id=\"status\" role=\"status\"></p>\n"
            "<label hidden>%3<textarea id=\"answer-text\" rows=\"12\" readonly></textarea></label>\n"
            "</div>\n</main>\n<script>"_s.arg(
                escaped(words(u"save"_s)), escaped(words(u"copy"_s)), escaped(words(u"answerText"_s)));
    html += QString::fromUtf8(script) + u"</script>\n</body>\n</html>\n"_s;
    return html.toUtf8();
}

Result<Answer> parseAnswer(const QByteArray &bytes)
{
    if (bytes.size() > largestAnswer)
        return fail(ErrorCode::TooLarge, u"an answer is never that large"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answerJson(bytes), &problem);
    const QJsonObject object = document.object();
    if (!document.isObject() || object.value(u"format"_s).toString() != "ruche-review"_L1)
        return fail(ErrorCode::WrongFormat, u"no answer to a review pack: "_s + problem.errorString());
    if (object.value(u"version"_s).toInt() != 1)
        return fail(ErrorCode::WrongFormat, u"an answer of another version"_s);
    Answer answer;
    answer.pack = object.value(u"pack"_s).toString();
    answer.id = object.value(u"answer"_s).toString();
    answer.reviewer = object.value(u"reviewer"_s).toString().simplified().left(longestField);
    if (answer.pack.isEmpty() || answer.pack.size() > longestField || answer.id.isEmpty()
        || answer.id.size() > longestField || answer.reviewer.isEmpty())
        return fail(ErrorCode::WrongFormat, u"it does not say which pack, or who"_s);
    const QJsonArray rows = object.value(u"posts"_s).toArray();
    if (rows.size() > mostRows)
        return fail(ErrorCode::TooLarge, u"too many posts"_s);
    for (const QJsonValue &value : rows) {
        RUCHE_TRY_ASSIGN(const AnswerRow row, rowFrom(value.toObject()));
        answer.rows << row;
    }
    return answer;
}

} // namespace ruche::approval
