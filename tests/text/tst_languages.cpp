// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/errortext.h"
#include "core/text/languages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace ruche;
using namespace Qt::Literals::StringLiterals;

class tst_Languages : public QObject
{
    Q_OBJECT
private slots:
    void install_eachLanguage_setsItsLocale();
    void install_french_speaksFrench_andBack();
    void install_unknown_takesOneThatIsShipped();
};

void tst_Languages::install_eachLanguage_setsItsLocale()
{
    for (const QString &language : text::languages()) {
        QCOMPARE(text::installLanguage(*QCoreApplication::instance(), language), language);
        QCOMPARE(QLocale::languageToCode(QLocale().language()), language);
    }
}

void tst_Languages::install_french_speaksFrench_andBack()
{
    const Error full{ErrorCode::DiskFull, {}, {}, std::nullopt};
    text::installLanguage(*QCoreApplication::instance(), u"en"_s);
    const QString english = text::errorText(full).message;
    text::installLanguage(*QCoreApplication::instance(), u"fr"_s);
    const QString french = text::errorText(full).message;
    QVERIFY(english != french);
    text::installLanguage(*QCoreApplication::instance(), u"en"_s);
    QCOMPARE(text::errorText(full).message, english);
}

void tst_Languages::install_unknown_takesOneThatIsShipped()
{
    QVERIFY(text::languages().contains(text::installLanguage(*QCoreApplication::instance(), u"tlh"_s)));
}

QTEST_GUILESS_MAIN(tst_Languages)
#include "tst_languages.moc"
