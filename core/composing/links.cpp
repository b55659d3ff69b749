// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/links.h"

#include "core/composing/entities.h"

#include <QSet>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace ruche::composing {

namespace {

/// The parameters of a query as they are written, so that what is kept is kept to the letter.
QStringList parametersOf(const QUrl &url)
{
    return url.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts);
}

QString nameOf(const QString &parameter)
{
    return QUrl::fromPercentEncoding(parameter.section(u'=', 0, 0).toUtf8()).toLower();
}

bool isMark(const QString &name)
{
    return name.startsWith("utm_"_L1);
}

bool isTracker(const QString &name)
{
    static const QSet<QString> names{
        u"fbclid"_s,   u"gclid"_s,   u"gclsrc"_s,    u"dclid"_s,       u"gbraid"_s,
        u"wbraid"_s,   u"msclkid"_s, u"yclid"_s,     u"twclid"_s,      u"ttclid"_s,
        u"igshid"_s,   u"igsh"_s,    u"li_fat_id"_s, u"mc_cid"_s,      u"mc_eid"_s,
        u"_hsenc"_s,   u"_hsmi"_s,   u"vero_id"_s,   u"oly_anon_id"_s, u"oly_enc_id"_s,
        u"wickedid"_s, u"mkt_tok"_s, u"s_cid"_s,     u"at_medium"_s,   u"at_campaign"_s};
    return names.contains(name);
}

QUrl withParameters(QUrl url, const QStringList &parameters)
{
    // A null query takes the question mark away too.
    url.setQuery(parameters.isEmpty() ? QString() : parameters.join(u'&'), QUrl::TolerantMode);
    return url;
}

QString changedLinks(const QString &text, const std::function<QUrl(const QUrl &)> &change)
{
    QString result;
    qsizetype from = 0;
    for (const Entity &link : findUrls(text, Scheme::Required)) {
        const QString written = text.mid(link.start, link.length);
        const QUrl url(written, QUrl::TolerantMode);
        const QUrl changed = url.isValid() ? change(url) : url;
        result += text.mid(from, link.start - from);
        result += changed == url ? written : changed.toString(QUrl::FullyEncoded);
        from = link.end();
    }
    return result + text.mid(from);
}

} // namespace

QUrl cleanedLink(const QUrl &url)
{
    QStringList kept;
    for (const QString &parameter : parametersOf(url)) {
        const QString name = nameOf(parameter);
        if (!isMark(name) && !isTracker(name))
            kept << parameter;
    }
    return withParameters(url, kept);
}

QUrl markedLink(const QUrl &url, const Utm &utm)
{
    QStringList parameters;
    for (const QString &parameter : parametersOf(url)) {
        if (!isMark(nameOf(parameter)))
            parameters << parameter;
    }
    const auto add = [&parameters](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            parameters << name + QString::fromLatin1(QUrl::toPercentEncoding(value));
    };
    add("utm_source="_L1, utm.source);
    add("utm_medium="_L1, utm.medium);
    add("utm_campaign="_L1, utm.campaign);
    add("utm_term="_L1, utm.term);
    add("utm_content="_L1, utm.content);
    return withParameters(url, parameters);
}

QString textWithoutTrackers(const QString &text)
{
    return changedLinks(text, [](const QUrl &url) {
        QStringList kept;
        for (const QString &parameter : parametersOf(url)) {
            if (!isTracker(nameOf(parameter)))
                kept << parameter;
        }
        return kept.size() == parametersOf(url).size() ? url : withParameters(url, kept);
    });
}

QString textWithCleanedLinks(const QString &text)
{
    return changedLinks(text, cleanedLink);
}

QString textWithMarkedLinks(const QString &text, const Utm &utm)
{
    return changedLinks(text, [&utm](const QUrl &url) { return markedLink(url, utm); });
}

} // namespace ruche::composing
