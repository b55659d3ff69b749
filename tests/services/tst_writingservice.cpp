// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/limitsfile.h"
#include "core/composing/limitstable.h"
#include "core/services/accountservice.h"
#include "core/services/limitsinforce.h"
#include "core/services/writingservice.h"
#include "core/storage/accountrepository.h"
#include "tests/services/servicefixture.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::tests;

/// What is kept to help writing, each change undone as one.
class tst_WritingService : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ServiceFixture> f;
    std::unique_ptr<services::WritingService> writing;

    QStringList words()
    {
        QStringList list;
        const auto known = answerOf(writing->words());
        for (const domain::KnownWord &word : known.value())
            list << word.word;
        return list;
    }

    QStringList snippetNames(domain::BrandId brand)
    {
        QStringList names;
        const auto known = answerOf(writing->snippets(brand));
        for (const domain::Snippet &snippet : known.value())
            names << snippet.name;
        return names;
    }

    domain::Account account()
    {
        return f
            ->write([id = f->account, now = f->clock.now()](storage::Connection &connection) {
                return storage::accounts::read(connection, id, now);
            })
            .value();
    }

private slots:
    void init()
    {
        f = std::make_unique<ServiceFixture>();
        writing = std::make_unique<services::WritingService>(f->storage);
    }
    void cleanup()
    {
        writing.reset();
        f.reset();
    }

    void words_areKeptOnce_andUndone()
    {
        const auto added = answerOf(writing->addWord(u" Pertuis "_s));
        QVERIFY(added);
        QVERIFY(answerOf(writing->addWord(u"accastillage"_s)));
        QCOMPARE(words(), (QStringList{u"Pertuis"_s, u"accastillage"_s}));
        QCOMPARE(answerOf(writing->addWord(u"Pertuis"_s)).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(answerOf(writing->addWord(u"two words"_s)).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(answerOf(writing->addWord(u" "_s)).error().code, ErrorCode::InvalidArgument);
        QVERIFY(f->undo(*added));
        QCOMPARE(words(), QStringList{u"accastillage"_s});
        const auto left = answerOf(writing->words()).value();
        const auto removed = answerOf(writing->removeWord(left.first().id));
        QVERIFY(removed);
        QCOMPARE(words(), QStringList());
        QCOMPARE(answerOf(writing->removeWord(left.first().id)).error().code, ErrorCode::NotFound);
        QVERIFY(f->undo(*removed));
        QCOMPARE(words(), QStringList{u"accastillage"_s});
    }

    void snippets_areThoseOfTheBrandAndOfAll()
    {
        domain::Snippet own;
        own.brand = f->brand;
        own.name = u"hello"_s;
        own.text = u"Hello from {brand}"_s;
        domain::Snippet common;
        common.kind = domain::Snippet::Kind::Template;
        common.name = u"monday"_s;
        common.title = u"Monday"_s;
        common.text = u"{date}"_s;
        QVERIFY(answerOf(writing->saveSnippet(own)));
        QVERIFY(answerOf(writing->saveSnippet(common)));
        QCOMPARE(snippetNames(f->brand), (QStringList{u"hello"_s, u"monday"_s}));
        QCOMPARE(snippetNames(domain::BrandId(999)), QStringList{u"monday"_s});
        const domain::Snippet stored = answerOf(writing->snippets(f->brand)).value().at(1);
        QCOMPARE(int(stored.kind), int(domain::Snippet::Kind::Template));
        QCOMPARE(stored.title, u"Monday"_s);

        QCOMPARE(answerOf(writing->saveSnippet(own)).error().code, ErrorCode::InvalidArgument); // the name
        own.name = u"  "_s;
        QCOMPARE(answerOf(writing->saveSnippet(own)).error().subject, u"name"_s);
        own.name = u"empty"_s;
        own.text = u" "_s;
        QCOMPARE(answerOf(writing->saveSnippet(own)).error().subject, u"text"_s);
    }

    void snippet_changedAndRemoved_isUndone()
    {
        domain::Snippet snippet;
        snippet.brand = f->brand;
        snippet.name = u"hello"_s;
        snippet.text = u"One"_s;
        QVERIFY(answerOf(writing->saveSnippet(snippet)));
        snippet = answerOf(writing->snippets(f->brand)).value().first();
        snippet.text = u"Two"_s;
        const auto changed = answerOf(writing->saveSnippet(snippet));
        QVERIFY(changed);
        QCOMPARE(answerOf(writing->snippets(f->brand)).value().first().text, u"Two"_s);
        QVERIFY(f->undo(*changed));
        QCOMPARE(answerOf(writing->snippets(f->brand)).value().first().text, u"One"_s);
        const auto removed = answerOf(writing->removeSnippet(snippet.id));
        QVERIFY(removed);
        QCOMPARE(snippetNames(f->brand), QStringList());
        QCOMPARE(answerOf(writing->saveSnippet(snippet)).error().code, ErrorCode::NotFound);
        QVERIFY(f->undo(*removed));
        QCOMPARE(answerOf(writing->snippets(f->brand)).value().first().id, snippet.id);
    }

    void hashtagSets_takeTagsWithAndWithoutTheirSign()
    {
        domain::HashtagSet set;
        set.brand = f->brand;
        set.name = u"Sécurité"_s;
        set.tags = {u"#voile"_s, u"sécurité"_s, u"#Voile"_s};
        set.place = domain::HashtagSet::Place::Comment;
        const auto added = answerOf(writing->saveHashtagSet(set));
        QVERIFY(added);
        const QList<domain::HashtagSet> stored = answerOf(writing->hashtagSets(f->brand)).value();
        QCOMPARE(stored.size(), 1);
        QCOMPARE(stored.first().tags, (QStringList{u"#voile"_s, u"#sécurité"_s}));
        QCOMPARE(int(stored.first().place), int(domain::HashtagSet::Place::Comment));
        set.name = u"bad"_s;
        set.tags = {u"two words"_s};
        QCOMPARE(answerOf(writing->saveHashtagSet(set)).error().subject, u"tags"_s);
        set.tags = {};
        QCOMPARE(answerOf(writing->saveHashtagSet(set)).error().subject, u"tags"_s);
        const auto removed = answerOf(writing->removeHashtagSet(stored.first().id));
        QVERIFY(removed);
        QVERIFY(f->undo(*removed));
        QVERIFY(f->undo(*added));
        QCOMPARE(answerOf(writing->hashtagSets(f->brand)).value().size(), 0);
    }

    void ownLimits_goBeforeThoseOfTheServer_untilTakenAway()
    {
        domain::Limits server;
        server.text = 700;
        QVERIFY(f->write(
            [id = f->account, server, now = f->clock.now()](storage::Connection &connection) -> Result<void> {
                RUCHE_TRY_ASSIGN(domain::Account known, storage::accounts::read(connection, id, now));
                known.limits = server;
                return storage::accounts::updateProfile(connection, known);
            }));
        domain::Limits own = server;
        own.text = 5000;
        own.altText = 900;
        const auto set = answerOf(writing->setOwnLimits(f->account, own));
        QVERIFY(set);
        QCOMPARE(answerOf(writing->ownLimits(f->account)).value(), std::optional(own));
        QCOMPARE(account().limits, std::optional(own));
        QCOMPARE(composing::limitsOf(account(), composing::builtInLimits()).text, 5000);
        QVERIFY(f->undo(*set));
        QCOMPARE(account().limits, std::optional(server));
        QVERIFY(answerOf(writing->setOwnLimits(f->account, own)));
        QVERIFY(answerOf(writing->setOwnLimits(f->account, std::nullopt)));
        QCOMPARE(answerOf(writing->ownLimits(f->account)).value(), std::optional<domain::Limits>());
        QCOMPARE(account().limits, std::optional(server));
        QCOMPARE(answerOf(writing->setOwnLimits(domain::AccountId(999), own)).error().code,
                 ErrorCode::NotFound);
    }

    void usersFile_isInForce_andABadOneIsLeftAside()
    {
        const QString path = f->folder.filePath(u"limits.json"_s);
        qputenv("RUCHE_LIMITS", QFile::encodeName(path));
        QCOMPARE(services::limitsInForce(), composing::builtInLimits());
        domain::Limits bluesky = composing::builtInLimits().value(u"bluesky"_s);
        bluesky.text = 600;
        QVERIFY(composing::LimitsFile(path).set(u"bluesky"_s, bluesky));
        QCOMPARE(services::limitsInForce().value(u"bluesky"_s).text, 600);
        QCOMPARE(services::limitsInForce().value(u"x"_s), composing::builtInLimits().value(u"x"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"bluesky\": 3}") > 0);
        file.close();
        QCOMPARE(services::limitsInForce(), composing::builtInLimits());
        qunsetenv("RUCHE_LIMITS");
    }

    void networks_tellTheLimitsOfTheTable()
    {
        for (const domain::NetworkInfo &network : services::AccountService::networks()) {
            if (network.key == u"mastodon"_s || network.key == u"bluesky"_s)
                QCOMPARE(network.limits, composing::builtInLimits().value(network.key));
        }
    }
};

QTEST_GUILESS_MAIN(tst_WritingService)
#include "tst_writingservice.moc"
