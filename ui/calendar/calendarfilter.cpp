// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarfilter.h"

#include "core/domain/queryparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

QString CalendarFilter::toText() const
{
    QJsonArray brandIds;
    for (const domain::BrandId brand : hiddenBrands)
        brandIds.append(brand.text());
    QJsonArray stateNames;
    for (const domain::PostState state : states)
        stateNames.append(domain::stateName(state));
    QJsonArray networks;
    for (const QString &network : hiddenNetworks)
        networks.append(network);
    QJsonArray campaignIds;
    for (const domain::CampaignId campaign : campaigns)
        campaignIds.append(campaign.text());
    QJsonArray accountIds;
    for (const domain::AccountId account : accounts)
        accountIds.append(account.text());
    QJsonArray pillarIds;
    for (const domain::PillarId pillar : labels.pillars)
        pillarIds.append(pillar.isValid() ? pillar.text() : QString());
    QJsonArray kinds;
    for (const domain::KeyDateKind kind : hiddenKeyDates)
        kinds.append(domain::keyDateKindName(kind));
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"brands"_s, brandIds},
                                                       {u"states"_s, stateNames},
                                                       {u"networks"_s, networks},
                                                       {u"campaigns"_s, campaignIds},
                                                       {u"accounts"_s, accountIds},
                                                       {u"pillars"_s, pillarIds},
                                                       {u"tags"_s, QJsonArray::fromStringList(labels.tags)},
                                                       {u"keyDates"_s, kinds}})
                                 .toJson(QJsonDocument::Compact));
}

CalendarFilter CalendarFilter::fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    CalendarFilter filter;
    for (const QJsonValue &value : object.value(u"brands"_s).toArray()) {
        if (const auto brand = domain::BrandId::fromText(value.toString()); brand.isValid())
            filter.hiddenBrands.insert(brand);
    }
    for (const QJsonValue &value : object.value(u"states"_s).toArray()) {
        if (const auto state = domain::stateFromName(value.toString()))
            filter.states << *state;
    }
    for (const QJsonValue &value : object.value(u"networks"_s).toArray())
        filter.hiddenNetworks.insert(value.toString());
    for (const QJsonValue &value : object.value(u"campaigns"_s).toArray()) {
        if (const auto id = domain::CampaignId::fromText(value.toString()); id.isValid())
            filter.campaigns.insert(id);
    }
    for (const QJsonValue &value : object.value(u"accounts"_s).toArray()) {
        if (const auto id = domain::AccountId::fromText(value.toString()); id.isValid())
            filter.accounts << id;
    }
    for (const QJsonValue &value : object.value(u"pillars"_s).toArray()) {
        const auto id = domain::PillarId::fromText(value.toString());
        if (id.isValid() || value.toString().isEmpty())
            filter.labels.pillars << id;
    }
    for (const QJsonValue &value : object.value(u"tags"_s).toArray())
        filter.labels.tags << value.toString();
    for (const QJsonValue &value : object.value(u"keyDates"_s).toArray()) {
        if (const auto kind = domain::keyDateKindFromName(value.toString()))
            filter.hiddenKeyDates.insert(*kind);
    }
    return filter;
}

QString CalendarFilter::toQuery(const QList<domain::Brand> &brands, const QStringList &networks) const
{
    domain::PostFilter filter;
    filter.states = states;
    filter.words = words;
    for (const domain::Brand &brand : brands) {
        if (!hiddenBrands.isEmpty() && !hiddenBrands.contains(brand.id))
            filter.brands << brand.id;
    }
    for (const QString &network : networks) {
        if (!hiddenNetworks.isEmpty() && !hiddenNetworks.contains(network))
            filter.networks << network;
    }
    filter.campaigns = campaigns.values();
    std::sort(filter.campaigns.begin(), filter.campaigns.end());
    filter.accounts = accounts;
    filter.labels = labels;
    return domain::postFilterText(filter);
}

Result<CalendarFilter>
CalendarFilter::fromQuery(const QString &text, const domain::PostNames &names, const QStringList &networks)
{
    RUCHE_TRY_ASSIGN(const domain::PostFilter asked, domain::parsePostFilter(text, names));
    CalendarFilter filter;
    filter.states = asked.states;
    filter.words = asked.words;
    filter.campaigns = QSet<domain::CampaignId>(asked.campaigns.begin(), asked.campaigns.end());
    filter.accounts = asked.accounts;
    filter.labels = asked.labels;
    for (const domain::Brand &brand : names.brands) {
        if (!asked.brands.isEmpty() && !asked.brands.contains(brand.id))
            filter.hiddenBrands.insert(brand.id);
    }
    for (const QString &network : networks) {
        if (!asked.networks.isEmpty() && !asked.networks.contains(network))
            filter.hiddenNetworks.insert(network);
    }
    return filter;
}

} // namespace ruche::ui
