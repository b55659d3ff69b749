// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/browsersignin.h"

#include "core/connectors/oauth/codeflow.h"

#include <utility>

namespace ruche::services {

BrowserSignIn::BrowserSignIn(std::unique_ptr<connectors::oauth::CodeFlow> flow, const QUrl &server)
    : m_flow(std::move(flow))
    , m_server(server)
{
}

BrowserSignIn::~BrowserSignIn() = default;

void BrowserSignIn::setPage(const QString &title, const QString &text)
{
    m_flow->setPage(title, text);
}

QFuture<Result<QUrl>> BrowserSignIn::start()
{
    return m_flow->start(m_server);
}

QFuture<Result<QString>> BrowserSignIn::token() const
{
    return m_flow->token();
}

std::optional<QDateTime> BrowserSignIn::tokenEnd() const
{
    return m_flow->tokenEnd();
}

bool BrowserSignIn::takesCode(const QString &pasted) const
{
    return m_flow->takesCode(pasted);
}

void BrowserSignIn::useCode(const QString &pasted)
{
    m_flow->useCode(pasted);
}

} // namespace ruche::services
