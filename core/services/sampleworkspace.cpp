// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sampleworkspace.h"

#include "core/base/zonedtime.h"
#include "core/services/brandservice.h"
#include "core/services/figures.h"
#include "core/services/moderationqueue.h"
#include "core/services/mediafile.h"
#include "core/services/samplepicture.h"
#include "core/services/sampleplan.h"
#include "core/services/storage.h"
#include "core/services/watchreader.h"
#include "core/storage/accountrepository.h"
#include "core/storage/attemptrepository.h"
#include "core/storage/brandrepository.h"
#include "core/storage/calendarposts.h"
#include "core/storage/campaignrepository.h"
#include "core/storage/carerepository.h"
#include "core/storage/conversationrepository.h"
#include "core/storage/followuprepository.h"
#include "core/storage/labelrepository.h"
#include "core/storage/mediarepository.h"
#include "core/storage/memberrepository.h"
#include "core/storage/messagerepository.h"
#include "core/storage/metricrepository.h"
#include "core/storage/noterepository.h"
#include "core/storage/objectiverepository.h"
#include "core/storage/postrepository.h"
#include "core/storage/remotepostrepository.h"
#include "core/storage/rulingrepository.h"
#include "core/storage/tagrepository.h"
#include "core/storage/watchrepository.h"
#include "core/storage/workspacefile.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services {

namespace {

using sample::AccountPlan;
using sample::BrandPlan;

QJsonObject sampleTexts()
{
    QFile file(u":/ruche/data/sample.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// Writes one brand of the plan, through the repositories that the services use too.
class BrandWriter
{
public:
    BrandWriter(storage::Connection &connection, const BrandPlan &plan, const QDateTime &now)
        : m_connection(connection)
        , m_plan(plan)
        , m_now(now)
    {
    }

    [[nodiscard]] Result<void> write(const QString &color)
    {
        domain::Brand brand = m_plan.brand;
        brand.color = color;
        RUCHE_TRY_ASSIGN(m_brand, storage::brands::add(m_connection, brand, m_now));
        RUCHE_TRY(writeAccounts());
        RUCHE_TRY(writePictures());
        RUCHE_TRY(writePlanned());
        RUCHE_TRY(writeWritten());
        RUCHE_TRY(writeMessages());
        RUCHE_TRY(writeThreads());
        RUCHE_TRY(writeMembers());
        RUCHE_TRY(writeModeration());
        RUCHE_TRY(writeObservations());
        RUCHE_TRY(writeObjectives());
        RUCHE_TRY(writeCampaigns());
        return writePillars();
    }

private:
    [[nodiscard]] Result<void> writeAccounts()
    {
        for (const AccountPlan &plan : m_plan.accounts) {
            domain::Account account = plan.account;
            account.brand = m_brand;
            RUCHE_TRY_ASSIGN(account.id, storage::accounts::addHidden(m_connection, account, m_now));
            RUCHE_TRY(storage::accounts::setRemoved(m_connection, account.id, std::nullopt));
            RUCHE_TRY(storage::accounts::noteSuccess(
                m_connection, account.id, plan.account.lastSyncAt.value_or(m_now)));
            RUCHE_TRY(storage::remoteposts::storePosts(m_connection, account, plan.posts, m_now));
            m_accounts << account;
        }
        return {};
    }

    [[nodiscard]] Result<void> writePictures()
    {
        QHash<QString, domain::MediaFolderId> folders;
        for (const sample::PicturePlan &plan : m_plan.pictures) {
            constexpr QSize size(480, 320);
            const MediaFile file{plan.name, plan.altText, sample::paintPicture(plan.shapes, size)};
            RUCHE_TRY_ASSIGN(const domain::Media kept, keepFile(m_connection, m_brand, file, m_now));
            if (!folders.contains(plan.folder)) {
                RUCHE_TRY_ASSIGN(const domain::MediaFolderId folder,
                                 storage::media::addFolder(m_connection, m_brand, plan.folder, m_now));
                folders.insert(plan.folder, folder);
            }
            RUCHE_TRY(storage::media::setFolder(m_connection, kept.id, folders.value(plan.folder)));
            RUCHE_TRY(storage::media::setTags(m_connection, kept.id, plan.tags));
            std::optional<QDate> until;
            if (plan.daysLeft)
                until = m_now.date().addDays(*plan.daysLeft);
            RUCHE_TRY(storage::media::setRights(m_connection, kept.id, plan.credit, {}, until));
            m_pictures << kept;
        }
        return {};
    }

    [[nodiscard]] Result<void> writePlanned()
    {
        for (const sample::PlannedPost &planned : m_plan.planned) {
            domain::Post post = planned.post;
            post.brand = m_brand;
            domain::Variant variant;
            variant.account = m_accounts.at(planned.account).id;
            variant.state = post.state;
            if (planned.problem)
                variant.state = post.state = domain::PostState::Scheduled;
            post.variants = {variant};
            // Every second post has a picture; the last ones of the brand are used by none.
            const qsizetype used = m_pictures.size() - 2;
            if (used > 0 && m_illustrated++ % 2 == 0)
                post.media = {m_pictures.at(m_illustrated / 2 % used)};
            RUCHE_TRY_ASSIGN(const domain::PostId id,
                             storage::posts::add(m_connection, post, planned.post.updatedAt));
            if (planned.problem)
                RUCHE_TRY(failToSend(id, *planned.problem));
            if (planned.campaign >= 0)
                m_inCampaigns[planned.campaign] << id;
        }
        return {};
    }

    [[nodiscard]] Result<void> writeWritten()
    {
        for (const sample::WrittenPost &written : m_plan.written) {
            domain::Post post = written.post;
            post.brand = m_brand;
            for (domain::Variant &variant : post.variants)
                variant.account = m_accounts.at(variant.account.value - 1).id;
            for (const qsizetype picture : written.pictures)
                post.media << m_pictures.at(picture);
            RUCHE_TRY_ASSIGN(const domain::PostId id,
                             storage::posts::add(m_connection, post, post.updatedAt));
            RUCHE_TRY(storage::followups::replace(m_connection, id, written.followUps));
            if (written.campaign >= 0)
                m_inCampaigns[written.campaign] << id;
        }
        return {};
    }

    [[nodiscard]] Result<void> writeCampaigns()
    {
        for (qsizetype i = 0; i < m_plan.campaigns.size(); ++i) {
            const sample::CampaignPlan &plan = m_plan.campaigns.at(i);
            domain::Campaign campaign = plan.campaign;
            campaign.brand = m_brand;
            campaign.objective = m_objectives.value(plan.objective);
            RUCHE_TRY_ASSIGN(campaign.id,
                             storage::campaignrepository::addHidden(m_connection, campaign, m_now));
            RUCHE_TRY(storage::campaignrepository::update(m_connection, campaign));
            RUCHE_TRY(storage::campaignrepository::setDeleted(m_connection, campaign.id, std::nullopt));
            QList<domain::PostId> posts = m_inCampaigns.value(i);
            for (const auto &[account, remote] : plan.published) {
                RUCHE_TRY_ASSIGN(const std::optional<domain::PostId> post,
                                 storage::remoteposts::find(m_connection, m_accounts.at(account).id, remote));
                if (!post)
                    return fail(
                        ErrorCode::Internal, u"the sample names a post that it lacks"_s, remote.value);
                posts << *post;
            }
            for (const domain::PostId post : std::as_const(posts))
                RUCHE_TRY(storage::campaignrepository::setCampaign(m_connection, post, campaign.id));
        }
        return {};
    }

    /// The pillars, with the posts whose titles say so; nobody gave one to the rest yet.
    [[nodiscard]] Result<void> writePillars()
    {
        domain::PostQuery query;
        query.brands = {m_brand};
        RUCHE_TRY_ASSIGN(const QList<domain::CalendarPost> posts,
                         storage::calendarposts::list(m_connection, query));
        QList<domain::PillarId> ids;
        for (const sample::PillarPlan &plan : m_plan.pillars) {
            domain::Pillar pillar = plan.pillar;
            pillar.brand = m_brand;
            RUCHE_TRY_ASSIGN(pillar.id, storage::labels::addHidden(m_connection, pillar, m_now));
            RUCHE_TRY(storage::labels::updatePillar(m_connection, pillar));
            RUCHE_TRY(storage::labels::setDeleted(m_connection, pillar.id, std::nullopt));
            ids << pillar.id;
        }
        for (const domain::CalendarPost &post : posts) {
            const auto fits = [&post](const sample::PillarPlan &plan) {
                return std::any_of(plan.words.begin(), plan.words.end(), [&post](const QString &word) {
                    return post.title.contains(word);
                });
            };
            const auto plan = std::find_if(m_plan.pillars.begin(), m_plan.pillars.end(), fits);
            if (plan != m_plan.pillars.end())
                RUCHE_TRY(storage::labels::setPillar(
                    m_connection, post.id, ids.at(std::distance(m_plan.pillars.begin(), plan))));
        }
        return {};
    }

    /// A try at the planned time that went wrong, as the publish log shows it.
    [[nodiscard]] Result<void> failToSend(domain::PostId id, const Error &problem)
    {
        RUCHE_TRY_ASSIGN(const domain::Post post, storage::posts::read(m_connection, id));
        const domain::VariantId variant = post.variants.first().id;
        const QDateTime slot = post.plannedAt.value_or(m_now);
        const QDateTime end = slot.addSecs(20);
        const QString owner = u"sample"_s;
        RUCHE_TRY_ASSIGN(const std::optional<domain::AttemptId> attempt,
                         storage::attempts::claim(m_connection, variant, slot, owner, slot, end));
        if (!attempt)
            return fail(ErrorCode::Internal, u"a new post has an attempt"_s);
        RUCHE_TRY(storage::attempts::beginSending(
            m_connection, *attempt, owner, u"sample-%1"_s.arg(variant.value), end));
        RUCHE_TRY(storage::attempts::setFailed(
            m_connection, *attempt, problem, domain::PostState::Failed, std::nullopt, end));
        return {};
    }

    [[nodiscard]] Result<void> writeMessages()
    {
        for (qsizetype i = 0; i < m_accounts.size(); ++i) {
            const AccountPlan &plan = m_plan.accounts.at(i);
            RUCHE_TRY(storage::messages::storeMessages(m_connection, m_accounts.at(i), plan.messages, m_now));
            RUCHE_TRY(storage::members::store(m_connection, m_accounts.at(i), plan.members, m_now));
        }
        for (const sample::SentimentPlan &plan : m_plan.sentiments) {
            RUCHE_TRY_ASSIGN(const domain::MessageId message, messageOf(plan.account, plan.message));
            const domain::Sentiment sentiment{plan.label, plan.score, u"sample"_s, false};
            RUCHE_TRY(storage::messages::addSentiment(m_connection, message, sentiment, 0.8, u"[]"_s, m_now));
        }
        return {};
    }

    [[nodiscard]] Result<void> writeThreads()
    {
        for (const sample::ThreadPlan &plan : m_plan.threads) {
            RUCHE_TRY_ASSIGN(const domain::MessageId first, messageOf(plan.account, plan.thread));
            RUCHE_TRY_ASSIGN(const domain::Message message, storage::messages::read(m_connection, first));
            const domain::ConversationId id = message.conversation;
            RUCHE_TRY(storage::conversations::setState(m_connection, id, plan.state, plan.snoozedUntil));
            if (!plan.label.isEmpty()) {
                RUCHE_TRY_ASSIGN(const domain::Conversation conversation,
                                 storage::conversations::read(m_connection, id));
                RUCHE_TRY(storage::conversations::setLabels(m_connection, conversation, {plan.label}));
            }
            if (!plan.note.isEmpty())
                RUCHE_TRY(addNote({{}, id, {}, plan.note, u"Camille"_s, message.writtenAt.addSecs(30)}));
        }
        return {};
    }

    /// People who write on two accounts under one address become one; then what is known of them.
    [[nodiscard]] Result<void> writeMembers()
    {
        QHash<QString, QDateTime> firstSeen;
        QHash<QString, domain::MemberId> people;
        for (qsizetype i = 0; i < m_accounts.size(); ++i) {
            QHash<QString, QDateTime> here;
            for (const domain::IncomingMessage &message : m_plan.accounts.at(i).messages) {
                if (!message.own && !here.contains(message.author.value))
                    here.insert(message.author.value, message.writtenAt);
            }
            QStringList authors = here.keys();
            authors.sort(); // a hash has another order in each run
            for (const QString &author : std::as_const(authors)) {
                RUCHE_TRY_ASSIGN(domain::MemberId keep, memberOf(i, {author}));
                if (people.contains(author)) {
                    domain::MemberId other = people.value(author);
                    if (firstSeen.value(author) < here.value(author))
                        std::swap(keep, other);
                    RUCHE_TRY(storage::members::merge(m_connection, keep, other, m_now));
                }
                people.insert(author, keep);
                firstSeen.insert(author, here.value(author));
            }
        }
        for (const sample::MemberPlan &plan : m_plan.members) {
            const domain::MemberId member = people.value(plan.author.value);
            if (!plan.tags.isEmpty())
                RUCHE_TRY(storage::tags::setMemberTags(m_connection, m_brand, member, plan.tags));
            if (!plan.note.isEmpty())
                RUCHE_TRY(addNote({{}, {}, member, plan.note, u"Camille"_s, m_now.addDays(-9)}));
        }
        return {};
    }

    /// What moderators have to look at, and with what they do.
    [[nodiscard]] Result<void> writeModeration()
    {
        const QJsonObject texts = sampleTexts();
        QList<domain::IncomingMessage> messages;
        const QJsonArray entries = texts.value(u"moderation"_s).toArray();
        for (const QJsonValue &value : entries) {
            const QJsonObject entry = value.toObject();
            if (entry.value(u"brand"_s).toString() != m_plan.brand.name || m_plan.accounts.isEmpty()
                || m_plan.accounts.first().messages.isEmpty())
                continue;
            const domain::IncomingMessage &near = m_plan.accounts.first().messages.last();
            domain::IncomingMessage message;
            message.id = {u"moderation-%1"_s.arg(messages.size() + 1)};
            message.thread = message.id;
            message.post = near.post;
            message.subject = near.subject;
            message.authorName = entry.value(u"author"_s).toString();
            message.author = {u"name:"_s + message.authorName};
            message.text = entry.value(u"text"_s).toString();
            message.writtenAt = m_now.addSecs(-60 * entry.value(u"minutes"_s).toInt());
            if (entry.value(u"held"_s).toBool())
                message.moderation = domain::Moderation::Held;
            messages << message;
        }
        if (messages.isEmpty())
            return {};
        RUCHE_TRY(storage::messages::storeMessages(m_connection, m_accounts.first(), messages, m_now));
        for (const StarterList list : {StarterList::Insults, StarterList::PersonalData})
            RUCHE_TRY(storage::watch::addWords(m_connection, m_brand, starterWords(m_brand, list)));
        const QJsonArray rules = texts.value(u"charter"_s).toArray();
        for (const QJsonValue &value : rules) {
            const QJsonObject rule = value.toObject();
            RUCHE_TRY(storage::rulings::saveRule(
                m_connection,
                {{}, m_brand, rule.value(u"name"_s).toString(), rule.value(u"warning"_s).toString()}));
        }
        using namespace std::chrono_literals;
        return storage::rulings::setLadder(m_connection,
                                           m_brand,
                                           {{1, std::nullopt, std::nullopt},
                                            {2, domain::SanctionKind::Mute, 24h},
                                            {3, domain::SanctionKind::Mute, 168h}});
    }

    [[nodiscard]] Result<void> addNote(const domain::Note &note)
    {
        RUCHE_TRY(storage::notes::add(m_connection, note));
        return {};
    }

    [[nodiscard]] Result<domain::MessageId> messageOf(qsizetype account, const domain::RemoteId &id)
    {
        RUCHE_TRY_ASSIGN(const std::optional<domain::MessageId> found,
                         storage::messages::find(m_connection, m_accounts.at(account).id, id));
        if (!found)
            return fail(ErrorCode::Internal, u"the sample names a message that it does not hold"_s, id.value);
        return *found;
    }

    [[nodiscard]] Result<domain::MemberId> memberOf(qsizetype account, const domain::RemoteId &author)
    {
        domain::IncomingMember person;
        person.id = author;
        RUCHE_TRY_ASSIGN(const storage::members::Who who,
                         storage::members::resolve(m_connection, m_accounts.at(account), person, m_now));
        return who.member;
    }

    [[nodiscard]] Result<void> writeObservations()
    {
        QList<domain::Observation> observations = m_plan.observations;
        for (domain::Observation &observation : observations) {
            observation.brand = m_brand;
            observation.account = m_accounts.at(observation.account.value - 1).id;
        }
        RUCHE_TRY(storage::metricrepository::addObservations(m_connection, observations));
        return {};
    }

    /// Targets follow from what was reached, so that each goal is as far as the plan says.
    [[nodiscard]] Result<void> writeObjectives()
    {
        for (const sample::ObjectivePlan &plan : m_plan.objectives) {
            domain::Objective objective = plan.objective;
            objective.brand = m_brand;
            if (plan.target) {
                objective.targetValue = *plan.target;
            } else {
                RUCHE_TRY_ASSIGN(const double current, currentOf(objective));
                const QDate today = dayIn(m_now, m_plan.brand.zone);
                const double gone = domain::progressOf(objective, current, today).elapsed;
                const double share = plan.pace == domain::Pace::Ahead ? gone + 0.13
                    : plan.pace == domain::Pace::Behind               ? gone - 0.15
                                                                      : gone;
                objective.targetValue = std::max(1.0, roundedTo3Digits(current / share));
            }
            RUCHE_TRY_ASSIGN(const domain::Objective added,
                             storage::objectiverepository::add(m_connection, objective, m_now));
            m_objectives.insert(added.name, added.id);
        }
        return {};
    }

    [[nodiscard]] Result<double> currentOf(const domain::Objective &objective)
    {
        const figures::BrandDays days(
            m_brand, m_plan.brand.zone, objective.startDay, dayIn(m_now, m_plan.brand.zone), m_now);
        const auto total = [&days](const Result<figures::Days> &values) -> Result<double> {
            if (!values)
                return fail(values.error());
            return figures::sum(*values, 0, days.scale.days()).value_or(1.0);
        };
        switch (objective.metric) {
        case domain::ObjectiveMetric::Comments:
            return total(figures::commentsByDay(m_connection, days));
        case domain::ObjectiveMetric::PostsPublished:
            return total(figures::postsByDay(m_connection, days));
        case domain::ObjectiveMetric::NewMembers:
            return total(figures::newMembersByDay(m_connection, days));
        default:
            return total(figures::pageViewsByDay(m_connection, days));
        }
    }

    [[nodiscard]] static double roundedTo3Digits(double value)
    {
        const double unit = std::pow(10.0, std::max(0.0, std::floor(std::log10(std::max(1.0, value))) - 2));
        return std::round(value / unit) * unit;
    }

    storage::Connection &m_connection;
    const BrandPlan &m_plan;
    QDateTime m_now;
    domain::BrandId m_brand;
    QList<domain::Media> m_pictures;
    qsizetype m_illustrated = 0; ///< posts gone through for pictures
    QList<domain::Account> m_accounts; ///< beside those of the plan
    QHash<QString, domain::ObjectiveId> m_objectives; ///< by name
    QHash<qsizetype, QList<domain::PostId>>
        m_inCampaigns; ///< posts that are not out, by campaign of the plan
};

/// Answers are promised, and the clocks of those who wait run.
Result<void> promiseAnswers(storage::Connection &connection)
{
    domain::CarePlan plan;
    for (size_t day = 0; day < 6; ++day)
        plan.hours.week.at(day) = {{9 * 60, 12 * 60 + 30}, {13 * 60 + 30, 18 * 60 + 30}};
    plan.targets.at(size_t(domain::Priority::Urgent)) = {30, 30, 0};
    plan.targets.at(size_t(domain::Priority::High)) = {120, 60, 0};
    plan.targets.at(size_t(domain::Priority::Normal)) = {240, 180, 0};
    RUCHE_TRY_ASSIGN(const QList<domain::Brand> brands, storage::brands::list(connection, false));
    for (const domain::Brand &brand : brands)
        RUCHE_TRY(storage::care::setPlan(connection, brand.id, plan));
    constexpr int all = 1'000'000;
    return storage::care::settleQueue(connection, all).map([](int) {});
}

Result<void> writeSample(storage::Connection &connection, const QDateTime &now)
{
    RUCHE_TRY_ASSIGN(const int brands, storage::brands::count(connection));
    if (brands > 0)
        return fail(ErrorCode::Refused, u"the workspace is not empty"_s);
    const sample::Plan plan = sample::makePlan(sampleTexts(), now);
    if (plan.brands.isEmpty())
        return fail(ErrorCode::Internal, u"the sample is empty"_s);
    for (qsizetype i = 0; i < plan.brands.size(); ++i) {
        BrandWriter writer(connection, plan.brands.at(i), now);
        RUCHE_TRY(writer.write(brandColors().at(i % brandColors().size())));
    }
    RUCHE_TRY(promiseAnswers(connection));
    RUCHE_TRY(storage::watch::useEngine(connection, QString::fromLatin1(WatchReader::engine), now));
    WatchReader::Batch batch;
    while (!batch.isLast) {
        constexpr int manyAtOnce = 1000;
        RUCHE_TRY_ASSIGN(batch, WatchReader::readNext(connection, manyAtOnce, now));
    }
    return storage::workspacefile::setValue(connection, u"sample"_s, u"1"_s);
}

} // namespace

QString sampleWorkspaceName()
{
    return sampleTexts().value(u"workspace"_s).toString();
}

QFuture<Result<void>> fillSample(Storage &storage)
{
    return storage.write([now = storage.clock().now()](storage::Connection &connection) -> Result<void> {
        return writeSample(connection, now);
    });
}

} // namespace ruche::services
