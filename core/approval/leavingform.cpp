// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/approval/leavingform.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::approval {

namespace {

using Part = FormChange::Part;
const QString wallClockFormat = u"yyyy-MM-ddTHH:mm:ss"_s;

QJsonObject variantForm(const domain::Variant &variant)
{
    QJsonObject form{{u"account"_s, QString::number(variant.account.value)},
                     {u"delivery"_s, domain::deliveryName(variant.delivery)},
                     {u"options"_s, domain::toJson(variant.options)}};
    // Words of one's own, be they none, are something else than those of all.
    if (variant.title)
        form.insert(u"title"_s, *variant.title);
    if (variant.text)
        form.insert(u"text"_s, *variant.text);
    return form;
}

QString timeOf(const QJsonObject &form)
{
    const QJsonObject time = form.value(u"time"_s).toObject();
    return time.isEmpty() ? QString()
                          : time.value(u"wall"_s).toString() + u' ' + time.value(u"zone"_s).toString();
}

QString compact(const QJsonValue &value)
{
    const QByteArray bytes = value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                                             : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(bytes);
}

QStringList column(const QJsonArray &rows, const QString &name)
{
    QStringList values;
    for (const QJsonValue &row : rows)
        values << row.toObject().value(name).toString();
    return values;
}

QMap<qint64, QJsonObject> byAccount(const QJsonObject &form)
{
    QMap<qint64, QJsonObject> variants;
    for (const QJsonValue &variant : form.value(u"variants"_s).toArray())
        variants.insert(variant.toObject().value(u"account"_s).toString().toLongLong(), variant.toObject());
    return variants;
}

/// What an account gets: its own words, else those of all.
QString wordsOf(const QJsonObject &variant, const QJsonObject &form, const QString &name)
{
    return variant.value(variant.contains(name) ? name : QString()).toString(form.value(name).toString());
}

void compareVariants(const QJsonObject &before, const QJsonObject &after, QList<FormChange> &changes)
{
    const QMap<qint64, QJsonObject> old = byAccount(before);
    const QMap<qint64, QJsonObject> now = byAccount(after);
    for (auto it = old.begin(); it != old.end(); ++it) {
        const domain::AccountId account(it.key());
        if (!now.contains(it.key())) {
            changes << FormChange{Part::Accounts, account, account.text(), {}};
            continue;
        }
        const QJsonObject &was = it.value();
        const QJsonObject is = now.value(it.key());
        for (const auto &[name, part] :
             {std::pair(u"title"_s, Part::Title), std::pair(u"text"_s, Part::Text)}) {
            const bool own = was.contains(name) || is.contains(name);
            if (own && was.value(name) != is.value(name))
                changes << FormChange{part, account, wordsOf(was, before, name), wordsOf(is, after, name)};
        }
        if (was.value(u"options"_s) != is.value(u"options"_s))
            changes << FormChange{
                Part::Options, account, compact(was.value(u"options"_s)), compact(is.value(u"options"_s))};
        if (was.value(u"delivery"_s) != is.value(u"delivery"_s))
            changes << FormChange{Part::Delivery,
                                  account,
                                  was.value(u"delivery"_s).toString(),
                                  is.value(u"delivery"_s).toString()};
    }
    for (auto it = now.begin(); it != now.end(); ++it) {
        const domain::AccountId account(it.key());
        if (!old.contains(it.key()))
            changes << FormChange{Part::Accounts, account, {}, account.text()};
    }
}

void compareMedia(const QJsonArray &before, const QJsonArray &after, QList<FormChange> &changes)
{
    if (column(before, u"sha256"_s) != column(after, u"sha256"_s)) {
        changes << FormChange{
            Part::Media, {}, column(before, u"name"_s).join(u", "_s), column(after, u"name"_s).join(u", "_s)};
        return;
    }
    for (qsizetype i = 0; i < before.size(); ++i) {
        const QJsonObject was = before.at(i).toObject();
        const QJsonObject is = after.at(i).toObject();
        if (was.value(u"alt"_s) != is.value(u"alt"_s))
            changes << FormChange{
                Part::AltText, {}, was.value(u"alt"_s).toString(), is.value(u"alt"_s).toString()};
        if (was.value(u"cut"_s) != is.value(u"cut"_s))
            changes << FormChange{Part::Crop, {}, compact(was.value(u"cut"_s)), compact(is.value(u"cut"_s))};
        if (was.value(u"name"_s) != is.value(u"name"_s))
            changes << FormChange{
                Part::Media, {}, was.value(u"name"_s).toString(), is.value(u"name"_s).toString()};
    }
}

} // namespace

QJsonObject leavingForm(const domain::Post &post, const domain::LeavingExtras &extras)
{
    QJsonObject form{{u"form"_s, 1}, {u"title"_s, post.title}, {u"text"_s, post.text}};
    if (post.plannedFor)
        form.insert(u"time"_s,
                    QJsonObject{{u"wall"_s, post.plannedFor->wall.toString(wallClockFormat)},
                                {u"zone"_s, post.plannedFor->zone}});
    QList<domain::Variant> variants = post.variants;
    std::sort(variants.begin(), variants.end(), [](const domain::Variant &one, const domain::Variant &other) {
        return one.account < other.account;
    });
    QJsonArray accounts;
    for (const domain::Variant &variant : std::as_const(variants))
        accounts.append(variantForm(variant));
    form.insert(u"variants"_s, accounts);
    QJsonArray media;
    for (const domain::Media &file : post.media) {
        QJsonObject one{{u"sha256"_s, QString::fromLatin1(file.sha256.toHex())},
                        {u"alt"_s, file.altText},
                        {u"name"_s, file.fileName}};
        if (const QJsonObject cut = extras.media.value(file.id); !cut.isEmpty())
            one.insert(u"cut"_s, cut);
        media.append(one);
    }
    form.insert(u"media"_s, media);
    if (!extras.followUps.isEmpty()) {
        QJsonArray followUps;
        for (const domain::LeavingExtras::FollowUp &one : extras.followUps)
            followUps.append(QJsonObject{{u"minutes"_s, one.minutes}, {u"text"_s, one.text}});
        form.insert(u"followUps"_s, followUps);
    }
    return form;
}

QByteArray canonicalBytes(const QJsonObject &form)
{
    return QJsonDocument(form).toJson(QJsonDocument::Compact); // QJsonObject keeps its members sorted
}

QByteArray hashOf(const QJsonObject &form)
{
    return QCryptographicHash::hash(canonicalBytes(form), QCryptographicHash::Sha256).toHex();
}

QString partName(FormChange::Part part)
{
    switch (part) {
    case Part::Title:
        return u"title"_s;
    case Part::Text:
        return u"text"_s;
    case Part::Time:
        return u"time"_s;
    case Part::Accounts:
        return u"accounts"_s;
    case Part::Options:
        return u"options"_s;
    case Part::Delivery:
        return u"delivery"_s;
    case Part::Media:
        return u"media"_s;
    case Part::AltText:
        return u"altText"_s;
    case Part::Crop:
        return u"crop"_s;
    case Part::FollowUp:
        return u"followUp"_s;
    }
    return {};
}

QList<FormChange> differences(const QJsonObject &before, const QJsonObject &after)
{
    QList<FormChange> changes;
    for (const auto &[name, part] : {std::pair(u"title"_s, Part::Title), std::pair(u"text"_s, Part::Text)}) {
        if (before.value(name) != after.value(name))
            changes << FormChange{part, {}, before.value(name).toString(), after.value(name).toString()};
    }
    if (before.value(u"time"_s) != after.value(u"time"_s))
        changes << FormChange{Part::Time, {}, timeOf(before), timeOf(after)};
    compareVariants(before, after, changes);
    compareMedia(before.value(u"media"_s).toArray(), after.value(u"media"_s).toArray(), changes);
    const QJsonArray saidBefore = before.value(u"followUps"_s).toArray();
    const QJsonArray saidNow = after.value(u"followUps"_s).toArray();
    if (saidBefore != saidNow)
        changes << FormChange{Part::FollowUp,
                              {},
                              column(saidBefore, u"text"_s).join(u'\n'),
                              column(saidNow, u"text"_s).join(u'\n')};
    return changes;
}

} // namespace ruche::approval
