// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mailman/mailtext.h"

#include "core/connectors/html.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::mailman {

namespace {

constexpr qsizetype longestMail = 1024 * 1024;
constexpr int mostParts = 50;
constexpr int deepest = 10;

/// A part of a mail: the mail itself, or what lies between two boundaries.
struct Part
{
    QHash<QByteArray, QByteArray> headers; ///< names in lower case, values unfolded
    QByteArray body;
};

/// Where the header ends: behind the first empty line.
Part splitPart(const QByteArray &source)
{
    Part part;
    QByteArray name;
    qsizetype at = 0;
    while (at < source.size()) {
        qsizetype end = source.indexOf('\n', at);
        if (end < 0)
            end = source.size();
        QByteArray line = source.mid(at, end - at);
        at = end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            break;
        if ((line.startsWith(' ') || line.startsWith('\t')) && !name.isEmpty()) {
            part.headers[name] += ' ' + line.trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        name = colon > 0 ? line.left(colon).trimmed().toLower() : QByteArray();
        if (part.headers.contains(name))
            name.clear(); // of several the first counts
        if (!name.isEmpty())
            part.headers.insert(name, line.mid(colon + 1).trimmed());
    }
    part.body = source.mid(at);
    return part;
}

/// The value of a parameter in "text/plain; charset=utf-8".
QString parameterOf(const QByteArray &header, const QString &name)
{
    const QRegularExpression form(
        u";\\s*%1\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))"_s.arg(QRegularExpression::escape(name)),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromUtf8(header));
    return match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
}

QByteArray typeOf(const Part &part)
{
    const QByteArray type = part.headers.value("content-type").split(';').value(0).trimmed().toLower();
    return type.isEmpty() ? QByteArray("text/plain") : type;
}

QString decodeBytes(const QByteArray &bytes, const QString &charset)
{
    const QByteArray name = charset.trimmed().toLower().toLatin1();
    // What most of western Europe's old programs name; they differ in few signs only.
    if (name.startsWith("iso-8859-1") || name == "windows-1252" || name == "cp1252" || name == "latin1")
        return QString::fromLatin1(bytes);
    QStringDecoder decoder(name.constData());
    if (decoder.isValid()) {
        const QString text = decoder.decode(bytes);
        if (!decoder.hasError())
            return text;
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8.decode(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

/// `underscores`: as in headers, where they stand for spaces.
QByteArray decodeQuoted(QByteArray bytes, bool underscores)
{
    if (underscores)
        bytes.replace('_', ' ');
    QByteArray decoded;
    decoded.reserve(bytes.size());
    const auto digit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0'
            : c >= 'A' && c <= 'F'  ? c - 'A' + 10
            : c >= 'a' && c <= 'f'  ? c - 'a' + 10
                                    : -1;
    };
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes.at(i) != '=') {
            decoded += bytes.at(i);
            continue;
        }
        if (i + 1 < bytes.size() && bytes.at(i + 1) == '\n') {
            i += 1; // a line that goes on
        } else if (i + 2 < bytes.size() && bytes.at(i + 1) == '\r' && bytes.at(i + 2) == '\n') {
            i += 2;
        } else if (i + 2 < bytes.size() && digit(bytes.at(i + 1)) >= 0 && digit(bytes.at(i + 2)) >= 0) {
            decoded += static_cast<char>(digit(bytes.at(i + 1)) * 16 + digit(bytes.at(i + 2)));
            i += 2;
        } else {
            decoded += '=';
        }
    }
    return decoded;
}

QByteArray contentOf(const Part &part)
{
    const QByteArray encoding = part.headers.value("content-transfer-encoding").trimmed().toLower();
    if (encoding == "base64")
        return QByteArray::fromBase64(part.body);
    return encoding == "quoted-printable" ? decodeQuoted(part.body, false) : part.body;
}

/// What lies between the boundaries.
QList<QByteArray> partsBetween(const QByteArray &body, const QByteArray &boundary)
{
    const QByteArray line = "--" + boundary;
    QList<QByteArray> parts;
    qsizetype begin = -1;
    for (qsizetype at = body.startsWith(line) ? 0 : body.indexOf("\n" + line); at >= 0;) {
        const qsizetype mark = body.at(at) == '\n' ? at + 1 : at;
        if (begin >= 0)
            parts << body.mid(begin, at - begin);
        const qsizetype end = body.indexOf('\n', mark);
        if (end < 0 || body.mid(mark + line.size(), 2) == "--" || parts.size() >= mostParts)
            return parts;
        begin = end + 1;
        at = body.indexOf("\n" + line, end);
    }
    if (begin >= 0)
        parts << body.mid(begin); // cut off
    return parts;
}

/// What was found while walking through the parts.
struct Found
{
    QString plain;
    QString html;
    QStringList attachments;
    int parts = 0;
};

void walk(const Part &part, int level, Found &found)
{
    if (++found.parts > mostParts || level > deepest)
        return;
    const QByteArray type = typeOf(part);
    const QByteArray contentType = part.headers.value("content-type");
    if (type.startsWith("multipart/")) {
        const QByteArray boundary = parameterOf(contentType, u"boundary"_s).toUtf8();
        if (boundary.isEmpty())
            return;
        for (const QByteArray &inner : partsBetween(part.body, boundary))
            walk(splitPart(inner), level + 1, found);
        return;
    }
    const QByteArray disposition = part.headers.value("content-disposition");
    QString name = parameterOf(disposition, u"filename"_s);
    if (name.isEmpty())
        name = parameterOf(contentType, u"name"_s);
    if (disposition.trimmed().toLower().startsWith("attachment") || !type.startsWith("text/")) {
        found.attachments << (name.isEmpty() ? QString::fromLatin1(type.left(80))
                                             : decodeHeader(name.toUtf8()));
        return;
    }
    const QString text = decodeBytes(contentOf(part), parameterOf(contentType, u"charset"_s));
    if (type == "text/html" && found.html.isEmpty())
        found.html = plainTextOf(text);
    else if (type != "text/html" && found.plain.trimmed().isEmpty())
        found.plain = withoutInvisible(QString(text).replace(u"\r\n"_s, u"\n"_s));
}

/// The ids in "References" and its like, in their order.
QStringList messageIds(const QByteArray &header)
{
    static const QRegularExpression form(u"<[^<>\\s]{1,250}>"_s);
    QStringList ids;
    for (auto found = form.globalMatch(QString::fromUtf8(header)); found.hasNext();)
        ids << found.next().captured();
    return ids;
}

QString nameOf(const QByteArray &from)
{
    QByteArray name = from.left(std::max<qsizetype>(0, from.indexOf('<'))).trimmed();
    if (name.size() >= 2 && name.startsWith('"') && name.endsWith('"'))
        name = name.mid(1, name.size() - 2).replace("\\\"", "\"").replace("\\\\", "\\");
    return decodeHeader(name);
}

} // namespace

QString decodeHeader(const QByteArray &value)
{
    static const QRegularExpression word(u"=\\?([^?\\s]+)\\?([BbQq])\\?([^?\\s]*)\\?="_s);
    static const QRegularExpression between(u"(=\\?[^?\\s]+\\?[BbQq]\\?[^?\\s]*\\?=)\\s+(?==\\?)"_s);
    // Space between two encoded words is not part of the text.
    const QString source = decodeBytes(value.left(4096), u"utf-8"_s).replace(between, u"\\1"_s);
    QString text;
    qsizetype done = 0;
    for (auto found = word.globalMatch(source); found.hasNext();) {
        const auto match = found.next();
        text += source.mid(done, match.capturedStart() - done);
        const QByteArray bytes = match.captured(3).toLatin1();
        const bool base64 = match.captured(2).compare(u"b"_s, Qt::CaseInsensitive) == 0;
        text += decodeBytes(base64 ? QByteArray::fromBase64(bytes) : decodeQuoted(bytes, true),
                            match.captured(1).section(u'*', 0, 0));
        done = match.capturedEnd();
    }
    return withoutInvisible(text + source.mid(done)).simplified();
}

Mail readMail(const QByteArray &source)
{
    const Part whole = splitPart(source.left(longestMail));
    Mail mail;
    mail.fromName = nameOf(whole.headers.value("from"));
    mail.subject = decodeHeader(whole.headers.value("subject"));
    mail.messageId = messageIds(whole.headers.value("message-id")).value(0);
    const QStringList references = messageIds(whole.headers.value("references"));
    mail.answers = messageIds(whole.headers.value("in-reply-to")).value(0);
    if (mail.answers.isEmpty() && !references.isEmpty())
        mail.answers = references.constLast();
    mail.thread = references.isEmpty() ? mail.answers : references.constFirst();
    if (mail.thread.isEmpty())
        mail.thread = mail.messageId;
    Found found;
    walk(whole, 0, found);
    mail.text = (found.plain.trimmed().isEmpty() ? found.html : found.plain).trimmed();
    mail.attachments = found.attachments;
    return mail;
}

} // namespace ruche::connectors::mailman
