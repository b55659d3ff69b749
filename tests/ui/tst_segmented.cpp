// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/segmentedcontrol.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::ui;

class tst_Segmented : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_control = std::make_unique<SegmentedControl>();
        m_control->addSegment(u"month"_s, u"Month"_s);
        m_control->addSegment(u"week"_s, u"Week"_s);
        m_control->addSegment(u"agenda"_s, u"Agenda"_s);
        m_control->show();
        QVERIFY(QTest::qWaitForWindowActive(m_control.get()));
    }

    void first_isChosen() { QCOMPARE(m_control->current(), u"month"_s); }

    void click_choosesAndTellsOnce()
    {
        QSignalSpy spy(m_control.get(), &SegmentedControl::currentChanged);
        QTest::mouseClick(m_control->findChild<QToolButton *>(u"week"_s), Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toString(), u"week"_s);
        QTest::mouseClick(m_control->findChild<QToolButton *>(u"week"_s), Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
    }

    void arrows_moveAndStopAtTheEnds()
    {
        m_control->findChild<QToolButton *>(u"month"_s)->setFocus();
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Left);
        QCOMPARE(m_control->current(), u"month"_s);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Right);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Right);
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Right);
        QCOMPARE(m_control->current(), u"agenda"_s);
        QCOMPARE(qApp->focusWidget()->objectName(), u"agenda"_s);
    }

    void tab_stopsOnceOnTheWhole()
    {
        int stops = 0;
        for (const QToolButton *button : m_control->findChildren<QToolButton *>())
            stops += button->focusPolicy() & Qt::TabFocus ? 1 : 0;
        QCOMPARE(stops, 1);
        m_control->setCurrent(u"week"_s);
        QVERIFY(m_control->findChild<QToolButton *>(u"week"_s)->focusPolicy() & Qt::TabFocus);
    }

    void count_isSaid()
    {
        m_control->setSegmentCount(u"week"_s, u"11"_s);
        QCOMPARE(m_control->findChild<QToolButton *>(u"week"_s)->accessibleName(), u"Week, 11"_s);
    }

private:
    std::unique_ptr<SegmentedControl> m_control;
};

QTEST_MAIN(tst_Segmented)
#include "tst_segmented.moc"
