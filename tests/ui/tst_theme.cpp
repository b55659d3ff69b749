// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;
using namespace ruche;
using namespace ruche::ui;

namespace {

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * channel(c.redF()) + 0.7152 * channel(c.greenF()) + 0.0722 * channel(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace

class tst_Theme : public QObject
{
    Q_OBJECT

private slots:
    void texts_onTheirBackgrounds_reach45_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const Theme *t : {&Theme::light(), &Theme::darkTheme()}) {
            const QByteArray name = t->dark ? "dark " : "light ";
            const auto add = [&](const char *what, const QColor &ink, const QColor &ground, double least) {
                QTest::newRow((name + what).constData()) << ink << ground << least;
            };
            for (const auto &[what, ground] : {std::pair("surface", t->surface),
                                               std::pair("canvas", t->canvas),
                                               std::pair("rail", t->rail),
                                               std::pair("sunken", t->sunken),
                                               std::pair("soft", t->soft)}) {
                add(("text on " + QByteArray(what)).constData(), t->text, ground, 4.5);
                add(("text2 on " + QByteArray(what)).constData(), t->text2, ground, 4.5);
                add(("text3 on " + QByteArray(what)).constData(), t->text3, ground, 4.5);
                add(("accent text on " + QByteArray(what)).constData(), t->accentText, ground, 4.5);
                add(("focus on " + QByteArray(what)).constData(), t->focus, ground, 3.0);
            }
            add("text3 on hover", t->text3, t->hover, 4.5);
            add("on accent", t->onAccent, t->accent, 4.5);
            add("on accent hover", t->onAccent, t->accentHover, 4.5);
            add("control edge", t->control, t->surface, 3.0);
            add("warning", t->warn, t->warnFill, 4.5);
            add("white on danger", Qt::white, t->danger, 4.5);
            add("toast", t->toastText, t->toast, 4.5);
            add("toast action", t->toastAction, t->toast, 4.5);
            for (const auto &[what, tint] : {std::pair("draft", t->draft),
                                             std::pair("in review", t->inReview),
                                             std::pair("approved", t->approved),
                                             std::pair("scheduled", t->scheduled),
                                             std::pair("published", t->published),
                                             std::pair("failed", t->failed)}) {
                add((QByteArray(what) + " on its tint").constData(), tint.text, tint.fill, 4.5);
                add((QByteArray(what) + " on surface").constData(), tint.text, t->surface, 4.5);
            }
            add("negative", t->negative, t->surface, 4.5);
            add("neutral", t->neutral, t->surface, 4.5);
            add("positive", t->positive, t->surface, 4.5);
            for (size_t i = 0; i < t->chart.size(); ++i)
                add(("chart " + QByteArray::number(int(i))).constData(), t->chart.at(i), t->surface, 3.0);
            for (size_t i = 0; i < t->brand.size(); ++i)
                add(("brand " + QByteArray::number(int(i))).constData(), t->brand.at(i), t->rail, 4.5);
            for (size_t i = 0; i < t->avatar.size(); ++i)
                add(("avatar " + QByteArray::number(int(i))).constData(),
                    t->avatarText,
                    t->avatar.at(i),
                    4.5);
        }
    }

    void texts_onTheirBackgrounds_reach45()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        const double measured = contrast(ink, ground);
        QVERIFY2(measured >= least, QByteArray::number(measured).constData());
    }

    void choice_switchedWhileRunning_repaintsAndTells()
    {
        ThemeManager manager(*qApp);
        QSignalSpy spy(&manager, &ThemeManager::changed);
        manager.setChoice(ThemeChoice::Dark);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(qApp->palette().color(QPalette::Window), Theme::darkTheme().canvas);
        QWidget widget;
        QVERIFY(Theme::of(&widget).dark);
        manager.setChoice(ThemeChoice::Light);
        QCOMPARE(qApp->palette().color(QPalette::Window), Theme::light().canvas);
        QVERIFY(!Theme::of(&widget).dark);
    }

    void textScale_changed_growsFontsAndMetrics()
    {
        ThemeManager manager(*qApp);
        QCOMPARE(font(TextSize::Title).pixelSize(), 16);
        manager.setTextScale(200);
        QCOMPARE(font(TextSize::Title).pixelSize(), 32);
        QCOMPARE(scaled(metrics::controlHeight), 64);
        manager.setTextScale(20);
        QCOMPARE(manager.textScale(), 90);
        manager.setTextScale(100);
    }

    void brandColor_dark_isTheTwin()
    {
        const QString stored = Theme::light().brand.at(1).name();
        QCOMPARE(Theme::light().brandColor(stored), Theme::light().brand.at(1));
        QCOMPARE(Theme::darkTheme().brandColor(stored), Theme::darkTheme().brand.at(1));
        QVERIFY(contrast(Theme::darkTheme().brandColor(u"#102030"_s), Theme::darkTheme().rail) >= 3.0);
        QVERIFY(Theme::light().brandColor(u"nonsense"_s).isValid());
    }

    void icons_all_draw()
    {
        const QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(names.size() > 100);
        for (const QString &file : names) {
            const QString name = file.chopped(4);
            if (name == "ruche"_L1)
                continue;
            const QImage image = iconPixmap(name, Qt::red, 16, 2).toImage();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor c = image.pixelColor(x, y);
                    if (c.alpha() > 128) {
                        ++inked;
                        QVERIFY2(c.red() > 240 && c.green() < 15,
                                 qPrintable(name + u' ' + c.name(QColor::HexArgb)));
                    }
                }
            }
            QVERIFY2(inked > 10, qPrintable(name));
        }
    }

    void statusIcons_knockout_isTransparent()
    {
        const QImage image = iconPixmap(u"status-published"_s, Qt::red, 32, 1).toImage();
        QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
        QVERIFY(image.pixelColor(16, 6).alpha() > 200);
        QVERIFY(image.pixelColor(14, 20).alpha() < 60);
    }

    void icon_withoutColour_saysItsName()
    {
        QCOMPARE(icon(u"search"_s).name(), u"search"_s);
        QVERIFY(icon(u"search"_s, Qt::red).name().isEmpty());
        QVERIFY(icon(u"no such icon"_s).isNull());
        QCOMPARE(networkIconName(u"wordpress"_s), u"network-blog"_s);
        QCOMPARE(networkIconName(u"unheard of"_s), u"globe"_s);
    }

    void initials_ofNames_areTwoGraphemes()
    {
        QCOMPARE(initialsOf(u"Camille Roux"_s), u"CR"_s);
        QCOMPARE(initialsOf(u"@skipper_17"_s), u"S1"_s);
        QCOMPARE(initialsOf(u"lou"_s), u"LO"_s);
        QCOMPARE(initialsOf(QString()), u"?"_s);
    }
};

QTEST_MAIN(tst_Theme)
#include "tst_theme.moc"
