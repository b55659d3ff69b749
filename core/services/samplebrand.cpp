// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/samplebrand.h"

#include "core/base/zonedtime.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ruche::services::sample {

namespace {

constexpr int daysOfPosts = 182;
constexpr int daysAhead = 21;
constexpr qsizetype authorCount = 78;
constexpr qint64 hourSeconds = 3600;

QString slugOfTitle(const QString &title)
{
    static const QRegularExpression other(u"[^a-z0-9]+"_s);
    QString slug;
    for (const QChar c : title.toLower().normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            slug += c;
    }
    slug.replace(other, u"-"_s);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

} // namespace

BrandMaker::BrandMaker(const QJsonObject &texts, const QJsonObject &brand, const QDateTime &now, quint32 seed)
    : m_texts(texts)
    , m_brand(brand)
    , m_now(now)
    , m_dice(seed)
{
}

BrandPlan BrandMaker::make()
{
    m_plan.brand.name = m_brand.value(u"name"_s).toString();
    m_plan.brand.zone = m_brand.value(u"zone"_s).toString();
    m_plan.brand.languages = words(u"languages"_s);
    m_plan.brand.isSample = true;
    m_today = dayIn(m_now, m_plan.brand.zone);
    makeAccounts();
    makeAuthors();
    makePublished();
    makeFeed();
    makePlanned();
    makeCampaigns();
    makePillars();
    makeWritten();
    makeComments();
    completeStates();
    makeMembers();
    makeObservations();
    makeObjectives();
    makePictures();
    for (AccountPlan &account : m_plan.accounts) {
        std::stable_sort(account.messages.begin(),
                         account.messages.end(),
                         [](const domain::IncomingMessage &a, const domain::IncomingMessage &b) {
                             return a.writtenAt < b.writtenAt;
                         });
    }
    return m_plan;
}

void BrandMaker::makePictures()
{
    const QJsonArray pictures = m_brand.value(u"pictures"_s).toArray();
    for (const QJsonValue &value : pictures) {
        const QJsonObject texts = value.toObject();
        PicturePlan picture;
        picture.name = texts.value(u"name"_s).toString();
        picture.altText = texts.value(u"alt"_s).toString();
        picture.folder = texts.value(u"folder"_s).toString();
        picture.credit = texts.value(u"credit"_s).toString();
        picture.shapes = texts.value(u"shapes"_s).toArray();
        const QJsonArray tags = texts.value(u"tags"_s).toArray();
        for (const QJsonValue &tag : tags)
            picture.tags << tag.toString();
        if (texts.contains(u"until"_s))
            picture.daysLeft = texts.value(u"until"_s).toInt();
        m_plan.pictures << picture;
    }
}

QStringList BrandMaker::words(const QString &key) const
{
    return words(m_brand, key);
}

QStringList BrandMaker::words(const QJsonObject &object, const QString &key) const
{
    QStringList result;
    for (const QJsonValue &word : object.value(key).toArray())
        result << word.toString();
    return result;
}

ZonedTime BrandMaker::wall(QDate day, QTime time) const
{
    return {QDateTime(day, time, Qt::UTC), m_plan.brand.zone};
}

QDateTime BrandMaker::instant(QDate day, QTime time) const
{
    return toUtc(wall(day, time)).value_or(QDateTime(day, time, Qt::UTC));
}

ZonedTime BrandMaker::nextQuarter(const QDateTime &at) const
{
    ZonedTime time = fromUtc(at, m_plan.brand.zone);
    const int minute = time.wall.time().minute();
    time.wall = QDateTime(time.wall.date(), QTime(time.wall.time().hour(), 0), Qt::UTC)
                    .addSecs((minute + 14) / 15 * 15 * 60);
    return time;
}

QDateTime BrandMaker::atLivelyHour(const QDateTime &at)
{
    int total = 0;
    const QJsonArray hours = m_brand.value(u"hours"_s).toArray();
    for (const QJsonValue &weight : hours)
        total += weight.toInt();
    int place = m_dice.between(0, total - 1);
    int hour = 0;
    while (place >= hours.at(hour).toInt())
        place -= hours.at(hour++).toInt();
    return instant(dayIn(at, m_plan.brand.zone), QTime(hour, m_dice.between(0, 59), m_dice.between(0, 59)));
}

QString BrandMaker::filled(const QString &text)
{
    QString result = text;
    if (text.contains(u"%1"_s))
        result = text.arg(m_dice.pick(words(u"details"_s)));
    return result.left(1).toUpper() + result.mid(1);
}

qsizetype BrandMaker::accountByShare()
{
    int place = m_dice.between(0, 99);
    const QJsonArray accounts = m_brand.value(u"accounts"_s).toArray();
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        place -= accounts.at(i).toObject().value(u"share"_s).toInt();
        if (place < 0)
            return i;
    }
    return 0;
}

void BrandMaker::makeAccounts()
{
    for (const QJsonValue &value : m_brand.value(u"accounts"_s).toArray()) {
        const QJsonObject json = value.toObject();
        AccountPlan plan;
        domain::Account &account = plan.account;
        account.network = json.value(u"network"_s).toString();
        account.url = QUrl(json.value(u"url"_s).toString());
        account.user = json.value(u"user"_s).toString();
        account.displayName = json.value(u"name"_s).toString();
        account.handle = json.value(u"handle"_s).toString(account.url.host());
        account.zone = m_plan.brand.zone;
        using domain::Capability;
        account.capabilities = Capability::ReadPosts;
        if (account.network == u"wordpress"_s) {
            account.apiUrl = account.url.toString() + u"/wp-json/"_s;
            account.capabilities = domain::Capabilities(Capability::Publish) | Capability::ScheduleNatively
                | Capability::Media | Capability::AltText | Capability::EditPost | Capability::DeletePost
                | Capability::ReadPosts | Capability::ReadComments | Capability::Reply | Capability::Approve
                | Capability::Hold | Capability::Spam | Capability::Trash | Capability::Members;
        }
        if (account.network == u"mastodon"_s)
            account.capabilities = domain::Capabilities(Capability::Publish) | Capability::ScheduleNatively
                | Capability::Media | Capability::AltText | Capability::EditPost | Capability::DeletePost
                | Capability::ReadPosts | Capability::ReadComments | Capability::Reply | Capability::Members
                | Capability::Thread | Capability::ContentWarning | Capability::Visibility
                | Capability::Language;
        if (account.network == u"instagram"_s)
            account.capabilities = Capability::Assisted;
        account.lastSyncAt = m_now.addSecs(-120);
        m_plan.accounts << plan;
    }
}

void BrandMaker::makeAuthors()
{
    QStringList names = words(m_texts, u"names"_s);
    m_dice.shuffle(names);
    const QJsonObject foreign = m_texts.value(u"foreignNames"_s).toObject();
    const auto add = [this](const QString &name, const QString &language) {
        const QString initial(QChar(u'A' + int(m_dice.below(26))));
        const bool short_ = m_dice.chance(0.3);
        const bool handle = !short_ && m_dice.chance(0.15);
        const QString number = QString::number(m_authors.size() + 11);
        Author author{short_ ? name : name + u' ' + initial + u'.',
                      name,
                      u"%1.%2@courriel.example"_s.arg(slugOfTitle(name), number),
                      language};
        if (handle)
            author.name = u"@%1_%2"_s.arg(slugOfTitle(name), number);
        m_authors << author;
    };
    for (qsizetype i = 0; i < authorCount; ++i)
        add(names.at(i % names.size()), u"fr"_s);
    // Those who come first in the list write most: the foreign ones are in between.
    for (const QString &language : {u"en"_s, u"de"_s}) {
        for (const QString &name : words(foreign, language))
            add(name, language);
    }
}

QString BrandMaker::nextSeriesTitle()
{
    const QJsonArray series = m_brand.value(u"series"_s).toArray();
    const qsizetype which = m_seriesTurn++ % series.size();
    const QJsonObject one = series.at(which).toObject();
    const QStringList details = words(one, u"details"_s);
    const int number = ++m_seriesNumber[which];
    return one.value(u"title"_s).toString().arg(number).arg(details.at((number - 1) % details.size()));
}

void BrandMaker::publish(const QString &title, const QDateTime &at)
{
    Article article;
    article.account = accountByShare();
    article.id = nextId();
    article.title = title;
    const QDate day = dayIn(at, m_plan.brand.zone);
    article.path = u"/%1/%2/"_s.arg(day.toString(u"yyyy/MM"_s), slugOfTitle(title));
    article.at = at;
    article.weight = m_dice.decaying(1.0);
    m_articles << article;
    AccountPlan &account = m_plan.accounts[article.account];
    domain::IncomingPost post;
    post.id = article.id;
    post.title = title;
    post.text
        = u"<p>%1</p>\n<p>%2</p>"_s.arg(m_dice.pick(words(u"bodies"_s)), m_dice.pick(words(u"bodies"_s)));
    post.url = QUrl(account.account.url.toString() + article.path);
    post.slug = slugOfTitle(title);
    post.status = u"publish"_s;
    post.published = true;
    post.authorName = account.account.user;
    post.at = at;
    post.modifiedAt = at;
    account.posts << post;
}

void BrandMaker::makePublished()
{
    QStringList titles = words(u"titles"_s);
    m_dice.shuffle(titles);
    for (int before = daysOfPosts; before >= 1; --before) {
        const QDate day = m_today.addDays(-before);
        const bool regular = day.dayOfWeek() == Qt::Tuesday || day.dayOfWeek() == Qt::Thursday;
        if (!regular && !m_dice.chance(day.dayOfWeek() == Qt::Saturday ? 0.6 : 0.1))
            continue;
        const bool ofSeries = titles.isEmpty() || m_dice.chance(0.5);
        const QString title = ofSeries ? nextSeriesTitle() : titles.takeFirst();
        publish(title, instant(day, QTime(m_dice.between(7, 18), 15 * m_dice.between(0, 3))));
    }
    publish(nextSeriesTitle(), toUtc(nextQuarter(m_now.addSecs(-3 * hourSeconds))).value_or(m_now));
}

void BrandMaker::makeFeed()
{
    const QStringList titles = words(u"feed"_s);
    for (AccountPlan &account : m_plan.accounts) {
        if (account.account.network != u"rss"_s)
            continue;
        for (int week = 0; week < 26; ++week) {
            domain::IncomingPost post;
            post.title = titles.at(week % titles.size());
            post.at = instant(m_today.addDays(-week * 7 - 2), QTime(11, 30));
            post.slug = slugOfTitle(post.title);
            post.id = {u"%1-%2"_s.arg(post.slug).arg(week)};
            post.url = QUrl(u"https://%1/%2"_s.arg(account.account.url.host(), post.id.value));
            post.text = m_dice.pick(words(u"bodies"_s));
            post.published = true;
            post.authorName = account.account.displayName;
            post.modifiedAt = post.at;
            account.posts << post;
        }
    }
}

void BrandMaker::plan(const QString &title,
                      domain::PostState state,
                      const std::optional<ZonedTime> &time,
                      const Error *problem)
{
    PlannedPost planned;
    planned.account = accountByShare();
    planned.post.title = title;
    planned.post.text = m_dice.pick(words(u"bodies"_s));
    planned.post.state = state;
    planned.post.plannedFor = time;
    if (time) {
        if (const auto at = toUtc(*time))
            planned.post.plannedAt = *at;
    }
    planned.post.createdAt = m_now.addDays(-m_dice.between(4, 12));
    planned.post.updatedAt = m_now.addDays(-m_dice.between(1, 3));
    if (problem)
        planned.problem = *problem;
    m_plan.planned << planned;
}

void BrandMaker::makePlanned()
{
    using domain::PostState;
    QStringList titles = words(u"upcoming"_s);
    const Error refused{ErrorCode::Invalid, u"rest_invalid_param: title"_s, {}, std::nullopt};
    const Error unreachable{ErrorCode::Transient, u"Connection timed out"_s, {}, std::nullopt};
    const bool first = m_plan.brand.languages.size() > 1;
    // One that failed this morning in the first brand, one that nobody was there to send in the second.
    if (first)
        plan(titles.takeFirst(), PostState::Failed, nextQuarter(m_now.addSecs(-150 * 60)), &refused);
    else
        plan(titles.takeLast(), PostState::Missed, wall(m_today.addDays(-1), QTime(21, 0)), nullptr);
    if (!first)
        plan(titles.takeLast(), PostState::Failed, nextQuarter(m_now.addSecs(-50 * 60)), &unreachable);
    plan(titles.takeFirst(), PostState::Scheduled, nextQuarter(m_now.addSecs(90 * 60)), nullptr);
    plan(titles.takeFirst(), PostState::Scheduled, nextQuarter(m_now.addSecs(5 * hourSeconds)), nullptr);
    const QList<PostState> states{PostState::Scheduled,
                                  PostState::Scheduled,
                                  PostState::Approved,
                                  PostState::Scheduled,
                                  PostState::InReview};
    for (int after = 1; after <= daysAhead; ++after) {
        const QDate day = m_today.addDays(after);
        const bool regular = day.dayOfWeek() == Qt::Tuesday || day.dayOfWeek() == Qt::Thursday;
        if (!regular && !m_dice.chance(0.22))
            continue;
        const QString title = titles.isEmpty() ? nextSeriesTitle() : titles.takeFirst();
        plan(title,
             states.at(after % states.size()),
             wall(day, QTime(m_dice.between(8, 18), 15 * m_dice.between(0, 3))),
             nullptr);
    }
    for (const QString &title : words(u"drafts"_s))
        plan(title, PostState::Draft, std::nullopt, nullptr);
}

} // namespace ruche::services::sample
