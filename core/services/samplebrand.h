// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/sampledice.h"
#include "core/services/sampleplan.h"

#include <QDate>
#include <QTime>

namespace ruche::services::sample {

/// Invents one brand of the sample workspace: its accounts, half a year of posts, what people said and what
/// was answered, and who came to read.
class BrandMaker
{
public:
    BrandMaker(const QJsonObject &texts, const QJsonObject &brand, const QDateTime &now, quint32 seed);

    [[nodiscard]] BrandPlan make();

private:
    /// Someone who writes comments, under one name on every account.
    struct Author
    {
        QString name;
        QString first; ///< how a reply addresses them
        QString email;
        QString language;
    };

    /// A post that is out, with how much it is talked about.
    struct Article
    {
        qsizetype account = 0;
        domain::RemoteId id;
        QString title;
        QString path;
        QDateTime at;
        double weight = 1;
    };

    void makeAccounts();
    void makePictures();
    void makeAuthors();
    void makePublished();
    void publish(const QString &title, const QDateTime &at);
    void makeFeed();
    void makePlanned();
    void plan(const QString &title,
              domain::PostState state,
              const std::optional<ZonedTime> &time,
              const Error *problem);
    /// Campaigns, with the posts whose titles begin as the texts say.
    void makeCampaigns();
    void makePillars();
    void makeWritten();
    void makeComments();
    void comment(const Article &article, const QDateTime &at);
    /// Our answer, and perhaps what came back; sets the thread's state.
    void answer(const domain::IncomingMessage &message,
                const QString &mood,
                const Author &author,
                ThreadPlan &thread);
    void leaveOpen(const QDateTime &at, const QString &mood, ThreadPlan &thread);
    /// Every state and a held comment, whenever the sample is made and however chance fell.
    void completeStates();
    void makeMembers();
    void makeObservations();
    void makeObjectives();

    [[nodiscard]] QStringList words(const QString &key) const;
    [[nodiscard]] QStringList words(const QJsonObject &object, const QString &key) const;
    /// Title and number of the next of the series.
    [[nodiscard]] QString nextSeriesTitle();
    /// The place of a campaign among those of the plan; −1 when it has none of that name.
    [[nodiscard]] qsizetype campaignNamed(const QString &name) const;
    [[nodiscard]] qsizetype accountByShare();
    /// The wall time of a day in the brand's zone.
    [[nodiscard]] ZonedTime wall(QDate day, QTime time) const;
    [[nodiscard]] QDateTime instant(QDate day, QTime time) const;
    /// A quarter of an hour at or after `at`.
    [[nodiscard]] ZonedTime nextQuarter(const QDateTime &at) const;
    /// Moves an instant to an hour of its day at which people write.
    [[nodiscard]] QDateTime atLivelyHour(const QDateTime &at);
    [[nodiscard]] QString filled(const QString &text);
    [[nodiscard]] domain::RemoteId nextId() { return {QString::number(++m_lastId)}; }
    void addSentiment(const domain::IncomingMessage &message, qsizetype account, const QString &mood);

    QJsonObject m_texts;
    QJsonObject m_brand;
    QDateTime m_now;
    SampleDice m_dice;
    BrandPlan m_plan;
    QDate m_today;
    QList<Author> m_authors;
    QList<Article> m_articles; ///< oldest first
    QHash<qsizetype, int> m_seriesNumber;
    int m_seriesTurn = 0;
    int m_lastId = 100;
};

} // namespace ruche::services::sample
