// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/commentsite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::tests {

namespace {

constexpr int me = 1;
constexpr int article = 7;

test::FaultyServer::Answer
jsonAnswer(const QJsonDocument &json, int status = 200, QList<QPair<QByteArray, QByteArray>> headers = {})
{
    headers << QPair<QByteArray, QByteArray>("Content-Type", "application/json; charset=UTF-8");
    return {test::FaultyServer::Answer::How::Complete, status, headers, json.toJson(QJsonDocument::Compact)};
}

test::FaultyServer::Answer cutAnswer()
{
    return {test::FaultyServer::Answer::How::Drop, 0, {}, {}};
}

} // namespace

CommentSite::CommentSite()
{
    m_server.setHandler([this](const Server::Request &request) { return handle(request); });
    QObject::connect(&m_server, &Server::answered, &m_server, [this] {
        if (m_wrote)
            tell(Stage::Answered);
    });
}

int CommentSite::receive(const QString &text, const QDateTime &when)
{
    return add(text, 0, 0, when);
}

int CommentSite::add(const QString &text, int parent, int author, const QDateTime &when)
{
    const int id = int(m_comments.size()) + 1;
    m_comments << QJsonObject{{u"id"_s, id},
                              {u"post"_s, article},
                              {u"parent"_s, parent},
                              {u"author"_s, author},
                              {u"author_name"_s, author == me ? u"Anna"_s : u"Léa"_s},
                              {u"content"_s, QJsonObject{{u"raw"_s, text}, {u"rendered"_s, text}}},
                              {u"date_gmt"_s, when.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
                              {u"status"_s, author == me ? u"approved"_s : u"hold"_s}};
    return id;
}

QStringList CommentSite::replies() const
{
    QStringList replies;
    for (const QJsonObject &comment : m_comments) {
        if (comment.value("author"_L1).toInt() == me)
            replies << u"%1: %2"_s.arg(QString::number(comment.value("parent"_L1).toInt()),
                                       comment.value("content"_L1).toObject().value("raw"_L1).toString());
    }
    return replies;
}

QString CommentSite::statusOf(int id) const
{
    return m_comments.at(id - 1).value("status"_L1).toString();
}

test::FaultyServer::Answer CommentSite::handle(const Server::Request &request)
{
    const QUrl asked(QString::fromUtf8(request.target));
    const QString route = asked.path().section(u"/wp-json/wp/v2/"_s, 1);
    const int id = route.section(u'/', 1).toInt();
    m_wrote = request.method == "POST";
    if (m_wrote)
        return write(request, id);
    if (tell(Stage::Asked) == Then::Cut)
        return cutAnswer();
    if (route == "users/me"_L1)
        return jsonAnswer(
            QJsonDocument(QJsonObject{{u"id"_s, me},
                                      {u"name"_s, u"Anna"_s},
                                      {u"capabilities"_s, QJsonObject{{u"moderate_comments"_s, true}}}}));
    if (id > 0 && id <= m_comments.size())
        return jsonAnswer(QJsonDocument(m_comments.at(id - 1)));
    if (route == "comments"_L1)
        return list(asked);
    return jsonAnswer(QJsonDocument(QJsonObject{{u"code"_s, u"rest_no_route"_s}}), 404);
}

test::FaultyServer::Answer CommentSite::write(const Server::Request &request, int id)
{
    if (tell(Stage::Arrived) == Then::Cut)
        return cutAnswer();
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    int written = id;
    if (id == 0) {
        // It takes the same text twice: the sender has to see to it that it does not come.
        written = add(body.value("content"_L1).toString(), body.value("parent"_L1).toInt(), me, m_now);
    } else {
        m_comments[id - 1].insert(u"status"_s, body.value("status"_L1));
        ++m_changes[id];
    }
    if (tell(Stage::Done) == Then::Cut)
        return cutAnswer();
    return jsonAnswer(QJsonDocument(m_comments.at(written - 1)), id == 0 ? 201 : 200);
}

test::FaultyServer::Answer CommentSite::list(const QUrl &asked) const
{
    const QUrlQuery query(asked);
    const QString status = query.queryItemValue(u"status"_s);
    const QStringList include
        = query.queryItemValue(u"include"_s, QUrl::FullyDecoded).split(u',', Qt::SkipEmptyParts);
    QList<QJsonObject> found;
    for (const QJsonObject &comment : m_comments) {
        const QString own = comment.value("status"_L1).toString();
        const bool binned = own == "spam"_L1 || own == "trash"_L1;
        if (status == "any"_L1 ? binned : own != status && !own.startsWith(status))
            continue;
        if (include.isEmpty() || include.contains(QString::number(comment.value("id"_L1).toInt())))
            found << comment;
    }
    if (query.queryItemValue(u"order"_s) == "desc"_L1)
        std::reverse(found.begin(), found.end());
    QJsonArray page;
    const qsizetype offset = query.queryItemValue(u"offset"_s).toLongLong();
    const qsizetype most = std::max<qsizetype>(1, query.queryItemValue(u"per_page"_s).toLongLong());
    for (const QJsonObject &comment : found.mid(offset, most))
        page << comment;
    return jsonAnswer(QJsonDocument(page), 200, {{"X-WP-Total", QByteArray::number(found.size())}});
}

} // namespace ruche::tests
