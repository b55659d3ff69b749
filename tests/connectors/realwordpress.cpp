// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/realwordpress.h"

#include <QDebug>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::connectors;

namespace ruche::test {

QString RealWordPress::gmtOf(const QDateTime &utc)
{
    return utc.toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

void RealWordPress::initTestCase()
{
    if (m_server.start())
        return;
    if (m_server.isUnavailable())
        QSKIP(qPrintable(m_server.problem()));
    QFAIL(qPrintable(m_server.problem()));
}

void RealWordPress::cleanupTestCase()
{
    if (m_server.url().isEmpty())
        return;
    // A warning of PHP would be a request that WordPress did not like. (WordPress is older than its PHP:
    // deprecations.)
    const QString log
        = m_server.eval(u"echo file_exists(WP_DEBUG_LOG) ? file_get_contents(WP_DEBUG_LOG) : '';"_s);
    const QStringList lines = log.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        QVERIFY2(!line.contains(u"PHP "_s) || line.contains(u"PHP Deprecated"_s), qPrintable(line));
}

Endpoint RealWordPress::endpoint(const QString &user) const
{
    Endpoint endpoint;
    endpoint.url = m_server.url();
    endpoint.apiUrl = m_server.url().toString() + u"/wp-json/"_s;
    endpoint.credentials = {user, m_server.fact(u"WP_%1_PASSWORD"_s.arg(user.toUpper()))};
    return endpoint;
}

std::unique_ptr<Connector> RealWordPress::connector(const QString &user, const Clock *clock)
{
    return makeConnector(u"wordpress"_s, endpoint(user), m_transport, clock ? *clock : m_clock);
}

RealWordPress::Pulled RealWordPress::pullAll(Connector &connector, Stream stream, const QString &cursor)
{
    Pulled pulled;
    pulled.cursor = cursor;
    for (bool more = true; more && pulled.pages < 100; ++pulled.pages) {
        const auto page = answered(connector.pull(stream, pulled.cursor), 30'000);
        if (!page) {
            pulled.error = page.error();
            qWarning().noquote() << codeName(page.error().code) << page.error().detail;
            return pulled;
        }
        for (const RemotePost &post : page->posts)
            pulled.posts.insert(post.id.value, post);
        for (const RemoteMessage &message : page->messages)
            pulled.messages.insert(message.id.value, message);
        for (const RemoteMember &member : page->members)
            pulled.members.insert(member.id.value, member);
        pulled.cursor = page->cursor;
        more = page->more;
    }
    return pulled;
}

QString RealWordPress::comment(const QString &text, const QString &status)
{
    return m_server
        .eval(u"echo wp_insert_comment(['comment_post_ID' => %1, 'comment_author' => 'Visiteur', "
              u"'comment_author_email' => "
              "'visiteur@example.test', 'comment_content' => '%2', 'comment_approved' => '%3']);"_s.arg(
                  m_server.fact(u"WP_ARTICLE"_s), text, status))
        .trimmed();
}

} // namespace ruche::test
