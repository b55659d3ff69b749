// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/samplebrand.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::sample {

namespace {

bool beginsAsOneOf(const QString &title, const QStringList &beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(), [&title](const QString &beginning) {
        return title.startsWith(beginning);
    });
}

} // namespace

void BrandMaker::makeCampaigns()
{
    const QJsonArray campaigns = m_brand.value(u"campaigns"_s).toArray();
    for (const QJsonValue &value : campaigns) {
        const QJsonObject texts = value.toObject();
        CampaignPlan plan;
        domain::Campaign &campaign = plan.campaign;
        campaign.name = texts.value(u"name"_s).toString();
        campaign.goal = texts.value(u"goal"_s).toString();
        campaign.colour = domain::campaignColourFromName(texts.value(u"colour"_s).toString())
                              .value_or(domain::CampaignColour::Teal);
        campaign.startDay = m_today.addDays(texts.value(u"from"_s).toInt());
        campaign.endDay = m_today.addDays(texts.value(u"to"_s).toInt());
        campaign.utm = domain::campaignUtm(campaign.name);
        plan.objective = texts.value(u"objective"_s).toString();
        const QStringList published = words(texts, u"published"_s);
        for (const Article &article : std::as_const(m_articles)) {
            if (dayIn(article.at, m_plan.brand.zone) >= campaign.startDay
                && beginsAsOneOf(article.title, published))
                plan.published << qMakePair(article.account, article.id);
        }
        const QStringList planned = words(texts, u"planned"_s);
        for (PlannedPost &post : m_plan.planned) {
            const bool inTime = post.post.plannedFor && post.post.plannedFor->wall.date() >= campaign.startDay
                && post.post.plannedFor->wall.date() <= campaign.endDay;
            if (inTime && post.campaign < 0 && beginsAsOneOf(post.post.title, planned))
                post.campaign = m_plan.campaigns.size();
        }
        m_plan.campaigns << plan;
    }
}

void BrandMaker::makePillars()
{
    const QJsonArray pillars = m_brand.value(u"pillars"_s).toArray();
    for (const QJsonValue &value : pillars) {
        const QJsonObject texts = value.toObject();
        PillarPlan plan;
        plan.pillar.name = texts.value(u"name"_s).toString();
        plan.pillar.colour = domain::campaignColourFromName(texts.value(u"colour"_s).toString())
                                 .value_or(domain::CampaignColour::Teal);
        plan.pillar.share = texts.value(u"share"_s).toInt();
        plan.words = words(texts, u"words"_s);
        m_plan.pillars << plan;
    }
}

qsizetype BrandMaker::campaignNamed(const QString &name) const
{
    const auto found = std::find_if(m_plan.campaigns.begin(),
                                    m_plan.campaigns.end(),
                                    [&name](const CampaignPlan &plan) { return plan.campaign.name == name; });
    return found == m_plan.campaigns.end() ? -1 : found - m_plan.campaigns.begin();
}

void BrandMaker::makeWritten()
{
    constexpr qint64 writtenDaysAgo = 2;
    const QJsonArray posts = m_brand.value(u"written"_s).toArray();
    for (const QJsonValue &value : posts) {
        const QJsonObject texts = value.toObject();
        WrittenPost written;
        domain::Post &post = written.post;
        post.title = texts.value(u"title"_s).toString();
        post.text = texts.value(u"text"_s).toString();
        post.state = domain::PostState::Scheduled;
        post.plannedFor = texts.contains(u"minutes"_s)
            ? nextQuarter(m_now.addSecs(60 * texts.value(u"minutes"_s).toInt()))
            : wall(m_today.addDays(texts.value(u"day"_s).toInt()),
                   QTime::fromString(texts.value(u"time"_s).toString(), u"hh:mm"_s));
        if (const auto at = toUtc(*post.plannedFor))
            post.plannedAt = *at;
        post.createdAt = m_now.addDays(-writtenDaysAgo);
        post.updatedAt = post.createdAt.addSecs(1800);
        const QJsonObject own = texts.value(u"texts"_s).toObject();
        for (const QJsonValue &account : texts.value(u"accounts"_s).toArray()) {
            domain::Variant variant;
            variant.account = domain::AccountId(account.toInt() + 1);
            variant.state = post.state;
            const QString key = QString::number(account.toInt());
            if (own.contains(key))
                variant.text = own.value(key).toString();
            post.variants << variant;
        }
        for (const QJsonValue &picture : texts.value(u"pictures"_s).toArray())
            written.pictures << picture.toInt();
        for (const QJsonValue &followUp : texts.value(u"followUps"_s).toArray())
            written.followUps << domain::FollowUp{{},
                                                  followUp.toObject().value(u"minutes"_s).toInt(),
                                                  followUp.toObject().value(u"text"_s).toString()};
        written.campaign = campaignNamed(texts.value(u"campaign"_s).toString());
        m_plan.written << written;
    }
}

} // namespace ruche::services::sample
