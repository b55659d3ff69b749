// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/oauth/codeflow.h"

#include "core/connectors/oauth/loopbacklistener.h"
#include "core/connectors/oauth/pkce.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::connectors::oauth {

namespace {

QByteArray formOf(const QList<QPair<QString, QString>> &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return form;
}

} // namespace

CodeFlow::CodeFlow(HttpTransport &transport, const Clock &clock, Register registerAt, QObject *parent)
    : QObject(parent)
    , m_register(std::move(registerAt))
    , m_state(randomText())
    , m_verifier(randomText())
    , m_caller(transport, clock)
{
}

CodeFlow::~CodeFlow() = default;

void CodeFlow::setPage(const QString &title, const QString &text)
{
    m_pageTitle = title;
    m_pageText = text;
}

QFuture<Result<QUrl>> CodeFlow::start(const QUrl &server)
{
    const QString shown = QString::fromLatin1(showCode);
    m_listener = new LoopbackListener(m_state, this);
    if (!m_pageTitle.isEmpty())
        m_listener->setPage(m_pageTitle, m_pageText);
    connect(m_listener, &LoopbackListener::answered, this, [this](const QString &code, const QString &) {
        if (code.isEmpty())
            m_token.finish(fail(ErrorCode::Cancelled, u"access was denied in the browser"_s));
        else
            exchange(code);
    });
    connect(m_listener, &LoopbackListener::timedOut, this, [this] {
        m_token.finish(fail(ErrorCode::Cancelled, u"nobody came back from the browser in time"_s));
    });
    const Result<QUrl> loopback = m_listener->listen();
    if (loopback) {
        m_redirect = loopback->toString();
        registerFor(server, {QString::fromLatin1(loopbackRedirect), shown});
    } else {
        registerFor(server, {shown});
    }
    return m_ready.future();
}

void CodeFlow::registerFor(const QUrl &server, const QStringList &redirects)
{
    m_register(m_caller, server, redirects, [this, server, redirects](const Result<Client> &client) {
        onClient(server, redirects, client);
    });
}

void CodeFlow::onClient(const QUrl &server, const QStringList &redirects, const Result<Client> &client)
{
    if (!client && client.error().code == ErrorCode::Invalid && redirects.size() > 1) {
        m_listener->deleteLater();
        m_listener = nullptr;
        registerFor(server, {redirects.last()});
        return;
    }
    if (!client) {
        m_token.finish(fail(client.error()));
        m_ready.finish(fail(client.error()));
        return;
    }
    m_client = *client;
    if (redirects.size() == 1)
        m_redirect = redirects.first();
    m_ready.finish(authorizeUrl());
}

QUrl CodeFlow::authorizeUrl() const
{
    QUrl url = m_client.authorizeUrl;
    url.setQuery(QString::fromLatin1(formOf({{u"response_type"_s, u"code"_s},
                                             {u"client_id"_s, m_client.id},
                                             {u"redirect_uri"_s, m_redirect},
                                             {u"scope"_s, m_client.scope},
                                             {u"state"_s, m_state},
                                             {u"code_challenge"_s, challengeOf(m_verifier)},
                                             {u"code_challenge_method"_s, u"S256"_s}})),
                 QUrl::StrictMode);
    return url;
}

bool CodeFlow::takesCode(const QString &pasted) const
{
    if (m_redirect.isEmpty() || m_exchanging || pasted.trimmed().isEmpty())
        return false;
    return m_redirect == QLatin1StringView(showCode) || pasted.trimmed().startsWith(m_redirect);
}

void CodeFlow::useCode(const QString &pasted)
{
    if (!takesCode(pasted))
        return;
    if (m_redirect == QLatin1StringView(showCode)) {
        exchange(pasted.trimmed());
        return;
    }
    const QUrlQuery query(QUrl(pasted.trimmed(), QUrl::StrictMode));
    const QString code = query.queryItemValue(u"code"_s, QUrl::FullyDecoded);
    if (!code.isEmpty() && sameSecret(query.queryItemValue(u"state"_s, QUrl::FullyDecoded), m_state))
        exchange(code);
}

void CodeFlow::exchange(const QString &code)
{
    m_exchanging = true;
    if (m_listener)
        m_listener->deleteLater();
    m_listener = nullptr;
    QList<QPair<QString, QString>> fields{{u"grant_type"_s, u"authorization_code"_s},
                                          {u"code"_s, code},
                                          {u"client_id"_s, m_client.id},
                                          {u"redirect_uri"_s, m_redirect},
                                          {u"code_verifier"_s, m_verifier},
                                          {u"scope"_s, m_client.scope}};
    if (!m_client.secret.isEmpty())
        fields << QPair(u"client_secret"_s, m_client.secret);
    HttpRequest request;
    request.method = "POST";
    request.url = m_client.tokenUrl;
    request.headers = {{"Accept", "application/json"}, {"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = formOf(fields);
    m_caller.send(request,
                  [this, request](const Result<HttpResponse> &response) { onExchanged(request, response); });
}

void CodeFlow::onExchanged(const HttpRequest &request, const Result<HttpResponse> &response)
{
    if (!response) {
        m_token.finish(fail(response.error()));
        return;
    }
    if (response->status < 200 || response->status > 299) {
        Error error = errorOf(request, *response, m_caller.now());
        if (error.code == ErrorCode::Invalid) // "invalid_grant" and its like come with 400
            error.code = ErrorCode::Auth;
        m_token.finish(fail(error));
        return;
    }
    const QJsonObject answer = QJsonDocument::fromJson(response->body).object();
    const QString token = answer.value("access_token"_L1).toString();
    const qint64 seconds = answer.value("expires_in"_L1).toInteger();
    if (seconds > 0)
        m_tokenEnd = m_caller.now().addSecs(seconds);
    if (token.isEmpty())
        m_token.finish(fail(ErrorCode::MalformedAnswer, u"an answer without token"_s, request.url.host()));
    else
        m_token.finish(token);
}

} // namespace ruche::connectors::oauth
