// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ruche/tour.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using app::Tour;

class tst_Tour : public QObject
{
    Q_OBJECT

private slots:
    void stops_haveNamesOfTheirOwn_andShowTheCampaigns()
    {
        QSet<QString> files;
        bool timeline = false;
        for (const app::TourStop &stop : Tour::stops()) {
            QVERIFY2(!files.contains(stop.file), qPrintable(stop.file));
            files.insert(stop.file);
            timeline = timeline || stop.commands == QStringList{u"calendar.timeline"_s};
        }
        QVERIFY(timeline);
        QVERIFY(files.contains(u"03-composer"_s) && files.contains(u"03-composer-dark"_s));
        QVERIFY(files.contains(u"14-compact-composer"_s));
    }

    void fullestPost_hasTheMostAccounts_thenOwnWords_thenFiles()
    {
        QVERIFY(!Tour::fullestPost({}).isValid());
        domain::Post plain = post(1, 1, 0);
        domain::Post several = post(2, 2, 0);
        domain::Post withFile = post(3, 2, 1);
        domain::Post ownWords = post(4, 2, 0);
        ownWords.variants.last().text = u"Elsewhere"_s;
        QCOMPARE(Tour::fullestPost({plain, several}), several.id);
        QCOMPARE(Tour::fullestPost({several, withFile, plain}), withFile.id);
        QCOMPARE(Tour::fullestPost({ownWords, withFile}), ownWords.id);
        QCOMPARE(Tour::fullestPost({plain, post(5, 1, 0)}), plain.id); // the first of equals
        ownWords.state = domain::PostState::Sending;
        QCOMPARE(Tour::fullestPost({ownWords, plain}), plain.id);
    }

private:
    static domain::Post post(qint64 id, int accounts, int files)
    {
        domain::Post made;
        made.id = domain::PostId(id);
        for (int i = 0; i < accounts; ++i)
            made.variants << domain::Variant();
        for (int i = 0; i < files; ++i)
            made.media << domain::Media();
        return made;
    }
};

QTEST_GUILESS_MAIN(tst_Tour)
#include "tst_tour.moc"
