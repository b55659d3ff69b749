// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"
#include "ui/common/toasthost.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::ui;

class tst_Toast : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_area = std::make_unique<QWidget>();
        m_area->resize(800, 400);
        m_host = new ToastHost(m_area.get());
        m_area->show();
        QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    }

    void fourth_pushesOutTheOldest()
    {
        for (const QString &text : {u"one"_s, u"two"_s, u"three"_s, u"four"_s})
            m_host->show(message(text));
        QCOMPARE(m_host->toasts().size(), 3);
        QCOMPARE(m_host->toasts().first()->text(), u"two"_s);
        // Newest below, at the bottom left, not over one another.
        QVERIFY(m_host->toasts().at(0)->geometry().bottom() < m_host->toasts().at(1)->y());
        QCOMPARE(m_host->toasts().last()->geometry().bottom() + 1, m_area->height() - 20);
        QCOMPARE(m_host->toasts().last()->x(), 20);
    }

    void undoButton_clicked_undoesOnceAndCloses()
    {
        m_host->show(message(u"spam"_s, true));
        QTest::mouseClick(m_host->toasts().first()->findChild<QAbstractButton *>(u"toastAction"_s),
                          Qt::LeftButton);
        QCOMPARE(m_undone, QStringList(u"spam"_s));
        QVERIFY(m_host->toasts().isEmpty());
    }

    void undoNewest_takesTheNewestThatCan()
    {
        m_undone.clear();
        m_host->show(message(u"first"_s, true));
        m_host->show(message(u"second"_s, true));
        m_host->show(message(u"only says"_s));
        QVERIFY(m_host->undoNewest());
        QVERIFY(m_host->undoNewest());
        QVERIFY(!m_host->undoNewest());
        QCOMPARE(m_undone, QStringList({u"second"_s, u"first"_s}));
    }

    void focusOrPointer_stopsTheTime()
    {
        m_host->show(message(u"spam"_s, true));
        Toast *toast = m_host->toasts().first();
        QVERIFY(!toast->isPaused());
        auto *button = toast->findChild<QAbstractButton *>(u"toastAction"_s);
        button->setFocus();
        QVERIFY(toast->isPaused());
        m_area->setFocusPolicy(Qt::StrongFocus);
        m_area->setFocus();
        QTRY_VERIFY(!toast->isPaused());
        QVERIFY(toast->remaining() <= Toast::showTime);
        QEnterEvent enter({5, 5}, {5, 5}, {5, 5});
        QApplication::sendEvent(toast, &enter);
        QVERIFY(toast->isPaused());
    }

    void alert_staysUntilClosed()
    {
        ToastMessage alert = message(u"Mastodon refused the video"_s);
        alert.alert = true;
        m_host->show(alert);
        Toast *toast = m_host->toasts().first();
        QVERIFY(toast->isPaused());
        QTest::mouseClick(toast->findChild<QAbstractButton *>(u"toastClose"_s), Qt::LeftButton);
        QVERIFY(m_host->toasts().isEmpty());
    }

    void areaResized_movesThem()
    {
        m_host->show(message(u"one"_s));
        m_area->resize(600, 300);
        QTRY_COMPARE(m_host->toasts().first()->geometry().bottom() + 1, 280);
    }

private:
    ToastMessage message(const QString &text, bool undo = false)
    {
        ToastMessage result;
        result.text = text;
        if (undo)
            result.undo = [this, text] { m_undone.append(text); };
        return result;
    }

    std::unique_ptr<QWidget> m_area;
    ToastHost *m_host = nullptr;
    QStringList m_undone;
};

QTEST_MAIN(tst_Toast)
#include "tst_toast.moc"
