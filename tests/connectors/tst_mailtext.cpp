// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connectors/mailman/mailtext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace ruche::connectors::mailman;

/// What is read of a mail, whole or broken.
class tst_MailText : public QObject
{
    Q_OBJECT
private slots:
    void header_encodedWords_areDecoded_data();
    void header_encodedWords_areDecoded();
    void text_transferEncoding_isUndone_data();
    void text_transferEncoding_isUndone();
    void text_alternatives_plainIsTaken();
    void text_htmlAlone_isReduced();
    void text_nestedParts_areWalked();
    void attachment_isNamedNotRead();
    void thread_references_giveTheTop();
    void thread_none_isTheMailItself();
    void broken_mails_endSomehow_data();
    void broken_mails_endSomehow();
};

void tst_MailText::header_encodedWords_areDecoded_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QByteArray("Hello there") << u"Hello there"_s;
    QTest::newRow("quoted") << QByteArray("=?utf-8?q?Caf=C3=A9_noir?=") << u"Café noir"_s;
    QTest::newRow("base64") << QByteArray("=?UTF-8?B?w4l0w6k=?= 2026") << u"Été 2026"_s;
    QTest::newRow("latin") << QByteArray("=?iso-8859-1?Q?Caf=E9?=") << u"Café"_s;
    QTest::newRow("with language") << QByteArray("=?utf-8*fr?q?=C3=A9t=C3=A9?=") << u"été"_s;
    QTest::newRow("space between words") << QByteArray("=?utf-8?q?a?= =?utf-8?q?b?= c") << u"ab c"_s;
    QTest::newRow("unknown charset") << QByteArray("=?x-none?q?Caf=C3=A9?=") << u"Café"_s;
    QTest::newRow("not ended") << QByteArray("=?utf-8?q?a") << u"=?utf-8?q?a"_s;
    QTest::newRow("hiding signs") << QByteArray("=?utf-8?q?a=E2=80=AEb?=") << u"ab"_s;
}

void tst_MailText::header_encodedWords_areDecoded()
{
    QFETCH(QByteArray, value);
    QTEST(decodeHeader(value), "text");
}

void tst_MailText::text_transferEncoding_isUndone_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray("Content-Type: text/plain; charset=utf-8\n")
                          << QByteArray("Où ? À l’été.\n");
    QTest::newRow("nothing said") << QByteArray("Subject: x\n") << QByteArray("Où ? À l’été.\n");
    QTest::newRow("base64") << QByteArray("Content-Type: text/plain; charset=\"utf-8\"\n"
                                          "Content-Transfer-Encoding: base64\n")
                            << QByteArray("Où ? À l’été.").toBase64();
    QTest::newRow("quoted") << QByteArray("Content-Type: TEXT/Plain;\n charset=UTF-8\n"
                                          "Content-Transfer-Encoding: Quoted-Printable\n")
                            << QByteArray("O=C3=B9 ? =C3=80 l=\n=E2=80=99=C3=A9t=C3=A9.");
    QTest::newRow("line ends of mail")
        << QByteArray("Content-Type: text/plain; charset=utf-8\r\n") << QByteArray("Où ? À l’été.\r\n");
}

void tst_MailText::text_transferEncoding_isUndone()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, body);
    const QByteArray gap = head.contains('\r') ? "\r\n" : "\n";
    QCOMPARE(readMail(head + gap + body).text, u"Où ? À l’été."_s);
}

void tst_MailText::text_alternatives_plainIsTaken()
{
    const Mail mail = readMail("From: \"Zo=?utf-8?q?=C3=A9?=\" <zoe@example.test>\n"
                               "Content-Type: multipart/alternative; boundary=\"a b\"\n\npreamble\n"
                               "--a b\nContent-Type: text/html\n\n<p>bold</p>\n"
                               "--a b\nContent-Type: text/plain\n\nplain\n--a b--\nend\n");
    QCOMPARE(mail.text, u"plain"_s);
    QCOMPARE(mail.fromName, u"Zoé"_s);
}

void tst_MailText::text_htmlAlone_isReduced()
{
    const Mail mail = readMail("Content-Type: text/html; charset=utf-8\n\n"
                               "<p>Hello <script>alert(1)</script><b>you</b></p>");
    QCOMPARE(mail.text, u"Hello you"_s);
}

void tst_MailText::text_nestedParts_areWalked()
{
    const Mail mail = readMail("Content-Type: multipart/mixed; boundary=out\n\n"
                               "--out\nContent-Type: multipart/alternative; boundary=in\n\n"
                               "--in\n\nfirst\n--in--\n"
                               "--out\nContent-Type: text/plain\n\nsecond\n--out--\n");
    QCOMPARE(mail.text, u"first"_s);
}

void tst_MailText::attachment_isNamedNotRead()
{
    const Mail mail = readMail("Content-Type: multipart/mixed; boundary=x\n\n--x\n\nSee here.\n"
                               "--x\nContent-Type: application/pdf; name=plan.pdf\n\nJVBERi0=\n"
                               "--x\nContent-Type: text/plain\nContent-Disposition: attachment;\n"
                               " filename=\"=?utf-8?q?=C3=A9t=C3=A9=2Etxt?=\"\n\nhidden\n--x--\n");
    QCOMPARE(mail.text, u"See here."_s);
    QCOMPARE(mail.attachments, QStringList({u"plan.pdf"_s, u"été.txt"_s}));
}

void tst_MailText::thread_references_giveTheTop()
{
    const Mail mail = readMail("Message-ID: <c@x>\nIn-Reply-To: <b@x>\nReferences: <a@x>\n <b@x>\n\nhi");
    QCOMPARE(mail.thread, u"<a@x>"_s);
    QCOMPARE(mail.answers, u"<b@x>"_s);
    QCOMPARE(mail.messageId, u"<c@x>"_s);
    QCOMPARE(readMail("Message-ID: <c@x>\nIn-Reply-To: <b@x>\n\nhi").thread, u"<b@x>"_s);
}

void tst_MailText::thread_none_isTheMailItself()
{
    QCOMPARE(readMail("Message-ID: <c@x>\n\nhi").thread, u"<c@x>"_s);
    QCOMPARE(readMail("Subject: x\n\nhi").thread, QString());
}

void tst_MailText::broken_mails_endSomehow_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("noise") << QByteArray("\0\xff\xfe:::\n\n\x80", 10);
    QTest::newRow("no boundary") << QByteArray("Content-Type: multipart/mixed\n\nx");
    QTest::newRow("not ended") << QByteArray("Content-Type: multipart/mixed; boundary=x\n\n--x\n\nbody");
    QTest::newRow("boundary alone") << QByteArray("Content-Type: multipart/mixed; boundary=x\n\n--x");
    // A part that holds itself again and again.
    QByteArray deep;
    for (int i = 0; i < 200; ++i)
        deep += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\n\n--b"
            + QByteArray::number(i) + "\n";
    QTest::newRow("deep") << deep;
    QTest::newRow("many") << "Content-Type: multipart/mixed; boundary=x\n\n"
            + QByteArray("--x\n\n").repeated(100'000);
    QTest::newRow("huge") << "Content-Type: text/plain\n\n" + QByteArray(4'000'000, 'a');
}

void tst_MailText::broken_mails_endSomehow()
{
    QFETCH(QByteArray, source);
    const Mail mail = readMail(source);
    QVERIFY(mail.text.size() <= 1024 * 1024);
    QVERIFY(mail.attachments.size() <= 50);
}

QTEST_GUILESS_MAIN(tst_MailText)
#include "tst_mailtext.moc"
