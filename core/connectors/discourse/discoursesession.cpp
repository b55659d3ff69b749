// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/discourse/discoursesession.h"

#include "core/connectors/discourse/discourseapi.h"

namespace ruche::connectors::discourse {

Session::Session(const Endpoint &endpoint, HttpTransport &transport, const Clock &clock)
    : JsonCalls(endpoint.apiUrl.isEmpty() ? placeOf(endpoint.url).forum : endpoint.apiUrl,
                {{"Api-Key", endpoint.credentials.secret.trimmed().toUtf8()},
                 {"Api-Username", endpoint.credentials.user.trimmed().toUtf8()}},
                problemOf,
                transport,
                clock)
    , m_user(endpoint.credentials.user.trimmed())
    , m_category(placeOf(endpoint.url).category)
    , m_address(categoryUrl(placeOf(endpoint.url)))
{
}

} // namespace ruche::connectors::discourse
